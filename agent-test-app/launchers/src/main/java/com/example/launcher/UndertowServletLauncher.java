package com.example.launcher;

import com.example.launcher.Launch.RunningServer;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.NameVirtualHostHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.resource.FileResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainer;
import java.io.File;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Undertow with servlets, 1.4 to 2.3. An application is a WAR file or an exploded WAR: what its web.xml says, its classes and
 * libraries and their initializers, its static files. Undertow itself reads neither annotations nor web fragments, and runs no JSPs.
 */
public final class UndertowServletLauncher implements RunningServer {

    /** From this size on a file is sent without passing through memory. */
    private static final long TRANSFER_MIN_SIZE = 1024 * 1024;

    private final UndertowServer server;
    private final List<DeploymentManager> deployments;

    private UndertowServletLauncher(UndertowServer server, List<DeploymentManager> deployments) {
        this.server = server;
        this.deployments = deployments;
    }

    public static void main(String[] args) {
        Launch.run(args, UndertowServletLauncher::start);
    }

    private static RunningServer start(LaunchArguments arguments) throws Exception {
        NameVirtualHostHandler hosts = new NameVirtualHostHandler();
        hosts.setDefaultHandler(new PathHandler());
        // One for each host: applications find each other in it by their paths.
        Map<String, ServletContainer> containers = new HashMap<>();
        List<DeploymentManager> deployments = new ArrayList<>();
        for (Application application : arguments.applications()) {
            ServletContainer container = containers.computeIfAbsent(application.host(), host -> Servlets.newContainer());
            DeploymentManager deployment = container.addDeployment(describe(application));
            deployment.deploy();
            paths(hosts, application.host()).addPrefixPath(application.contextPath(), deployment.start());
            deployments.add(deployment);
        }
        HttpHandler all = hosts.getHosts().isEmpty() ? hosts.getDefaultHandler() : hosts;
        return new UndertowServletLauncher(UndertowServer.start(all, arguments.h2c()), deployments);
    }

    private static PathHandler paths(NameVirtualHostHandler hosts, String host) {
        if (host == null) {
            return (PathHandler) hosts.getDefaultHandler();
        }
        if (!hosts.getHosts().containsKey(host)) {
            hosts.addHost(host, new PathHandler());
        }
        return (PathHandler) hosts.getHosts().get(host);
    }

    private static DeploymentInfo describe(Application application) throws Exception {
        ExplodedWar exploded = ExplodedWar.of(new File(application.files()));
        DeploymentInfo deployment = new DeploymentInfo()
            .setDeploymentName(application.contextPath())
            .setContextPath(application.contextPath())
            .setClassLoader(new URLClassLoader(exploded.classPath(), UndertowServletLauncher.class.getClassLoader()))
            .setResourceManager(new FileResourceManager(exploded.root(), TRANSFER_MIN_SIZE));
        if (application.host() != null) {
            deployment.setHostName(application.host());
        }
        if (exploded.webXml().isFile()) {
            new WebXml(deployment).read(exploded.webXml());
        }
        ServletApi.of(deployment).addInitializers();
        return deployment;
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
        for (DeploymentManager deployment : deployments) {
            deployment.stop();
            deployment.undeploy();
        }
    }
}
