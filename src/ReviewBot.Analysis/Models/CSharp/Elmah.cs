namespace Elmah
{
    class ErrorSignal { static ErrorSignal FromCurrentContext(); void Raise(Exception e); }
    class ErrorLog { string Log(Error error); }
    class Error { Error(Exception e); }
}
