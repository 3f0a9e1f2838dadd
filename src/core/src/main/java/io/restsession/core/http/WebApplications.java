package io.restsession.core.http;

import io.restsession.core.config.CookieSettings;
import io.restsession.core.config.SecureCookie;
import io.restsession.core.config.Settings;
import io.restsession.core.config.Transport;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes web applications: joins what the settings say with what a deployment says. Thread-safe. */
public final class WebApplications {

    private static final String DEFAULT_COOKIE = "rest_sid";

    private static final String DEFAULT_HEADER = "X-Rest-Session";

    private static final String HEX = "0123456789ABCDEF";

    private final Settings settings;
    private final Consumer<String> spaces;
    private final WebApplication server;

    /** @param spaces told of every space that this node serves */
    public WebApplications(Settings settings, Consumer<String> spaces) {
        this.settings = settings;
        this.spaces = spaces;
        server = of(null, null, DeploymentCookie.UNSAID);
    }

    /** A server's handlers outside of every deployment. */
    public WebApplication server() {
        return server;
    }

    /**
     * @param host        the virtual host as the server's configuration names it; null or empty where there is one only
     * @param contextPath the context path; null or empty for the root
     * @param cookie      what the deployment says of its session cookie
     */
    public WebApplication of(String host, String contextPath, DeploymentCookie cookie) {
        String path = contextPath == null || contextPath.equals("/") ? "" : contextPath;
        String space = (host == null ? "" : host) + (path.isEmpty() ? "/" : path);
        spaces.accept(space);
        return new WebApplication(space, signedFor(host, path, space, cookie), transport(path, cookie));
    }

    /**
     * The handlers of one of several servers, which name the way in which ids travel themselves.
     *
     * @param transport what asks them; where they say nothing, {@link #transport} is to be used
     */
    public WebApplication ofServer(String name, IdTransport transport) {
        String space = name + '/';
        spaces.accept(space);
        return new WebApplication(space, signedFor(name, "", space, DeploymentCookie.UNSAID), transport);
    }

    /**
     * How session ids travel, as the settings say, and what a deployment says where they are silent.
     *
     * @param contextPath empty for the root
     */
    public IdTransport transport(String contextPath, DeploymentCookie cookie) {
        return settings.transport() == Transport.HEADER
            ? new HeaderTransport(settings.keyName() == null ? DEFAULT_HEADER : settings.keyName())
            : cookie.isUsed() ? cookieTransport(contextPath, cookie) : UrlOnly.TRANSPORT;
    }

    /** Whether the settings say how session ids travel, so that nobody else is asked. */
    public boolean isTransportSet() {
        return settings.transport() == Transport.HEADER || settings.keyName() != null;
    }

    /** No space begins with a line break. */
    private String signedFor(String host, String contextPath, String space, DeploymentCookie deployment) {
        String cookiePath = first(settings.cookie().path(), deployment.path(), asRequested(contextPath));
        boolean shared = settings.transport() == Transport.COOKIE && !cookiePath.equals(asRequested(contextPath))
            && !cookiePath.equals(asRequested(contextPath) + '/');
        return shared ? "\n" + (host == null ? "" : host) + ' ' + cookiePath : space;
    }

    private IdTransport cookieTransport(String contextPath, DeploymentCookie deployment) {
        CookieSettings set = settings.cookie();
        String domain = first(set.domain(), deployment.domain(), null);
        // A deployment that does not say httpOnly can't be told from one that says false; the safe one of the two is taken.
        boolean httpOnly = set.httpOnly() == null || set.httpOnly();
        boolean partitioned = set.partitioned() == null ? deployment.attribute("Partitioned") != null : set.partitioned();
        StringBuilder attributes = new StringBuilder(64)
            .append("; Path=").append(first(set.path(), deployment.path(), asRequested(contextPath)));
        if (domain != null) {
            attributes.append("; Domain=").append(domain);
        }
        if (httpOnly) {
            attributes.append("; HttpOnly");
        }
        attributes.append("; SameSite=").append(first(set.sameSite(), deployment.attribute("SameSite"), "Lax"));
        if (partitioned) {
            attributes.append("; Partitioned");
        }
        String maxAge = deployment.maxAgeSeconds() > 0 ? "; Max-Age=" + deployment.maxAgeSeconds() : "";
        String name = first(settings.keyName(), settings.http() ? deployment.name() : null, DEFAULT_COOKIE);
        return new CookieTransport(name, deployment.route(), attributes.toString(), maxAge, secureRule(set.secure(), deployment.secure()));
    }

    private static CookieTransport.SecureRule secureRule(SecureCookie set, Boolean deployment) {
        if (set == SecureCookie.TRUE || set == null && Boolean.TRUE.equals(deployment)) {
            return CookieTransport.SecureRule.ALWAYS;
        }
        return set == SecureCookie.FALSE ? CookieTransport.SecureRule.NEVER : CookieTransport.SecureRule.AS_THE_REQUEST;
    }

    /** A context path as clients write it in a request: it is matched against that, letter by letter. */
    private static String asRequested(String contextPath) {
        StringBuilder path = new StringBuilder(contextPath.length() + 8).append(contextPath.isEmpty() ? "/" : "");
        for (byte each : contextPath.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 127 && "\"#;<>?`{}".indexOf(each) < 0) {
                path.append((char) each);
            } else {
                path.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
            }
        }
        return path.toString();
    }

    private static String first(String set, String deployment, String otherwise) {
        return set != null ? set : deployment != null && !deployment.isEmpty() ? deployment : otherwise;
    }
}
