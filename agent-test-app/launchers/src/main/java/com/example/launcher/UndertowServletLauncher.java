package com.example.launcher;

import com.example.launcher.Launch.RunningServer;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.resource.FileResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import java.io.File;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Undertow with servlets, 1.4 to 2.3. An application is a WAR file or an exploded WAR: what its web.xml says, its classes and
 * libraries, its static files. Undertow itself reads neither annotations nor web fragments, and runs no JSPs.
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
        PathHandler paths = new PathHandler();
        List<DeploymentManager> deployments = new ArrayList<>();
        for (Map.Entry<String, String> application : arguments.applications().entrySet()) {
            DeploymentManager deployment =
                Servlets.newContainer().addDeployment(describe(application.getKey(), new File(application.getValue())));
            deployment.deploy();
            paths.addPrefixPath(application.getKey(), deployment.start());
            deployments.add(deployment);
        }
        return new UndertowServletLauncher(UndertowServer.start(paths, arguments.h2c()), deployments);
    }

    private static DeploymentInfo describe(String contextPath, File war) throws Exception {
        ExplodedWar exploded = ExplodedWar.of(war);
        DeploymentInfo deployment = new DeploymentInfo()
            .setDeploymentName(contextPath)
            .setContextPath(contextPath)
            .setClassLoader(new URLClassLoader(exploded.classPath(), UndertowServletLauncher.class.getClassLoader()))
            .setResourceManager(new FileResourceManager(exploded.root(), TRANSFER_MIN_SIZE));
        if (exploded.webXml().isFile()) {
            new WebXml(deployment).read(exploded.webXml());
        }
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
