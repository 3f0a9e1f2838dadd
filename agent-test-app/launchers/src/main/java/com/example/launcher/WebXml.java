package com.example.launcher;

import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ErrorPage;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ListenerInfo;
import io.undertow.servlet.api.MimeMapping;
import io.undertow.servlet.api.ServletInfo;
import java.io.File;
import java.util.Collections;
import java.util.EventListener;
import java.util.List;

/**
 * Reads a web.xml into a deployment of Undertow, which has no reader of its own. An element that is not understood, and is more
 * than a description, is named on stderr.
 */
final class WebXml {

    private final DeploymentInfo deployment;
    private final ServletApi servletApi;

    /** @param deployment with its class loader set */
    WebXml(DeploymentInfo deployment) {
        this.deployment = deployment;
        this.servletApi = ServletApi.of(deployment);
    }

    void read(File file) throws Exception {
        XmlElement webApp = XmlElement.parse(file);
        // The mappings name servlets and filters that may be declared below them.
        for (XmlElement servlet : webApp.children("servlet")) {
            deployment.addServlet(servlet(servlet));
        }
        for (XmlElement filter : webApp.children("filter")) {
            deployment.addFilter(filter(filter));
        }
        for (XmlElement element : webApp.children()) {
            read(element);
        }
    }

    private ServletInfo servlet(XmlElement element) throws ClassNotFoundException {
        ServletInfo servlet = servletApi.servlet(element.text("servlet-name"), load(element.text("servlet-class")));
        for (XmlElement parameter : element.children("init-param")) {
            servlet.addInitParam(parameter.text("param-name"), parameter.text("param-value"));
        }
        if (element.has("load-on-startup")) {
            servlet.setLoadOnStartup(Integer.valueOf(element.text("load-on-startup")));
        }
        servlet.setAsyncSupported(element.isTrue("async-supported"));
        return servlet;
    }

    private FilterInfo filter(XmlElement element) throws ClassNotFoundException {
        FilterInfo filter = servletApi.filter(element.text("filter-name"), load(element.text("filter-class")));
        for (XmlElement parameter : element.children("init-param")) {
            filter.addInitParam(parameter.text("param-name"), parameter.text("param-value"));
        }
        filter.setAsyncSupported(element.isTrue("async-supported"));
        return filter;
    }

    private void read(XmlElement element) throws Exception {
        switch (element.name()) {
            case "servlet":
            case "filter":
            case "display-name":
            case "description":
            case "icon":
            case "distributable":
                break;
            case "servlet-mapping":
                ServletInfo mapped = deployment.getServlets().get(element.text("servlet-name"));
                for (XmlElement pattern : element.children("url-pattern")) {
                    mapped.addMapping(pattern.text());
                }
                break;
            case "filter-mapping":
                filterMapping(element);
                break;
            case "listener":
                deployment.addListener(listener(load(element.text("listener-class"))));
                break;
            case "context-param":
                deployment.addInitParameter(element.text("param-name"), element.text("param-value"));
                break;
            case "error-page":
                deployment.addErrorPage(errorPage(element));
                break;
            case "welcome-file-list":
                for (XmlElement file : element.children("welcome-file")) {
                    deployment.addWelcomePage(file.text());
                }
                break;
            case "mime-mapping":
                deployment.addMimeMapping(new MimeMapping(element.text("extension"), element.text("mime-type")));
                break;
            case "session-config":
                SessionConfig.read(element, deployment, servletApi);
                break;
            case "login-config":
                SecurityConfig.readLogin(element, deployment);
                break;
            case "security-constraint":
                SecurityConfig.readConstraint(element, deployment);
                break;
            case "security-role":
                deployment.addSecurityRole(element.text("role-name"));
                break;
            default:
                System.err.println("web.xml: <" + element.name() + "> is not read");
        }
    }

    private void filterMapping(XmlElement element) throws ReflectiveOperationException {
        String filter = element.text("filter-name");
        List<String> dispatchers = element.texts("dispatcher");
        if (dispatchers.isEmpty()) {
            dispatchers = Collections.singletonList("REQUEST");
        }
        for (String dispatcher : dispatchers) {
            for (String pattern : element.texts("url-pattern")) {
                servletApi.mapFilter("addFilterUrlMapping", filter, pattern, dispatcher);
            }
            for (String servlet : element.texts("servlet-name")) {
                servletApi.mapFilter("addFilterServletNameMapping", filter, servlet, dispatcher);
            }
        }
    }

    private static ListenerInfo listener(Class<?> type) {
        return new ListenerInfo(type.asSubclass(EventListener.class));
    }

    private ErrorPage errorPage(XmlElement element) throws ClassNotFoundException {
        String location = element.text("location");
        if (element.has("error-code")) {
            return new ErrorPage(location, Integer.parseInt(element.text("error-code")));
        }
        if (element.has("exception-type")) {
            return new ErrorPage(location, load(element.text("exception-type")).asSubclass(Throwable.class));
        }
        return new ErrorPage(location);
    }

    private Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, false, deployment.getClassLoader());
    }
}
