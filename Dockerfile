# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS web
WORKDIR /build/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY web/ ./
COPY tests/Shared/contract /build/tests/Shared/contract
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /build
COPY Directory.Build.props Directory.Packages.props global.json .editorconfig ./
COPY src/ src/
COPY cypher/ cypher/
COPY data/ data/
COPY --from=web /build/src/GraphExplorer.Web/wwwroot/app src/GraphExplorer.Web/wwwroot/app
# The lock files hold the build without Neo4j.Driver; here the driver is pinned by Directory.Packages.props alone.
RUN dotnet publish src/GraphExplorer.Web -c Release -o /app \
    -p:Neo4jDriver=true -p:BuildWeb=false -p:RestorePackagesWithLockFile=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app ./
ENV Explorer__Address=0.0.0.0 \
    Graph__DataFolder=/data \
    DOTNET_gcServer=0
VOLUME /data
EXPOSE 5080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 CMD ["dotnet", "graph-explorer.dll", "health"]
ENTRYPOINT ["dotnet", "graph-explorer.dll"]
CMD ["serve", "--no-browser"]
