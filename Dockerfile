# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig app-manifest.yml ./
COPY src/ src/
RUN dotnet publish src/ReviewBot/ReviewBot.csproj --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine
# libsqlite3 is the operating system's, so that it is patched with the image; git serves `reviewbot review` inside the container.
RUN apk add --no-cache sqlite-libs git && mkdir /data && chown "$APP_UID" /data
COPY --from=build /app /app
ENV REVIEWBOT_URLS=http://0.0.0.0:8080 \
    REVIEWBOT_DATABASE=/data/reviewbot.db \
    DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS=
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s CMD wget -q -O /dev/null http://127.0.0.1:8080/healthz || exit 1
ENTRYPOINT ["dotnet", "/app/reviewbot.dll"]
CMD ["serve"]
