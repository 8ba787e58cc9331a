namespace System.Transactions
{
    class TransactionScope : IDisposable { TransactionScope(); void Complete(); }
}
