namespace MediatR
{
    interface IRequest;
    interface IRequest<TResponse> : IRequest;
    interface INotification;
    interface IRequestHandler<TRequest, TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
    interface INotificationHandler<TNotification> { Task Handle(TNotification notification, CancellationToken cancellationToken); }
    interface IMediator
    {
        Task<TResponse> Send<TResponse>(object request, CancellationToken cancellationToken);
        Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken);
    }

    interface ISender { Task<TResponse> Send<TResponse>(object request, CancellationToken cancellationToken); }
}
