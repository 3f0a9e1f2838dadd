package com.example.launcher;

import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletSessionConfig;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The session-config of a web.xml. */
final class SessionConfig {

    private SessionConfig() {
    }

    static void read(XmlElement element, DeploymentInfo deployment, ServletApi servletApi) throws ClassNotFoundException {
        if (element.has("session-timeout")) {
            int minutes = Integer.parseInt(element.text("session-timeout"));
            // Zero or less: never, which is -1 here.
            deployment.setDefaultSessionTimeout(minutes <= 0 ? -1 : (int) TimeUnit.MINUTES.toSeconds(minutes));
        }
        ServletSessionConfig config = new ServletSessionConfig();
        for (XmlElement cookie : element.children("cookie-config")) {
            readCookie(cookie, config);
        }
        List<String> modes = element.texts("tracking-mode");
        if (!modes.isEmpty()) {
            setTrackingModes(config, servletApi.trackingModes(modes));
        }
        deployment.setServletSessionConfig(config);
    }

    private static void readCookie(XmlElement cookie, ServletSessionConfig config) {
        if (cookie.has("name")) {
            config.setName(cookie.text("name"));
        }
        if (cookie.has("domain")) {
            config.setDomain(cookie.text("domain"));
        }
        if (cookie.has("path")) {
            config.setPath(cookie.text("path"));
        }
        if (cookie.has("max-age")) {
            config.setMaxAge(Integer.parseInt(cookie.text("max-age")));
        }
        config.setHttpOnly(cookie.isTrue("http-only"));
        config.setSecure(cookie.isTrue("secure"));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void setTrackingModes(ServletSessionConfig config, Set modes) {
        config.setSessionTrackingModes(modes);
    }
}
