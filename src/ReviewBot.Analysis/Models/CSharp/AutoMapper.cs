namespace AutoMapper
{
    interface IMapper
    {
        [Passes] TDestination Map<TDestination>(object source);
        [Passes] TDestination Map<TSource, TDestination>(TSource source);
        [Passes] TDestination Map<TSource, TDestination>(TSource source, TDestination destination);
    }

    class Mapper : IMapper;
}
