namespace MediatR
{
    interface IMediator
    {
        Task<TResponse> Send<TResponse>(object request, CancellationToken cancellationToken);
        Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken);
    }

    interface ISender { Task<TResponse> Send<TResponse>(object request, CancellationToken cancellationToken); }
}
