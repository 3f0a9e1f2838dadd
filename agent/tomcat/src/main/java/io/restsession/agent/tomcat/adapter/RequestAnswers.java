package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.authenticator.AuthenticatorBase;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;

/** What a request for a served context answers about its session. Thread-safe as Tomcat's request is. */
final class RequestAnswers {

    private static final String SECURITY_CHECK = "/j_security_check";

    private final ServedContexts contexts;
    private final Adapter adapter;

    RequestAnswers(ServedContexts contexts, Adapter adapter) {
        this.contexts = contexts;
        this.adapter = adapter;
    }

    /**
     * The session of a request, which need not have come with an id: the application may have begun it through the session API. A
     * new one is begun by Tomcat's own code, which then asks the manager.
     *
     * @param now what the request had as its session so far; null: none
     */
    Object session(Request request, boolean create, Session now) {
        if (now instanceof TomcatSession && now.isValid()) {
            return now;
        }
        ServedContext of = contexts.of(request.getContext());
        if (of == null) {
            return Adapter.UNANSWERED;
        }
        RequestSession exchange = adapter.find(request);
        if (exchange == null) {
            return Adapter.UNANSWERED;
        }
        LateLogin login = ((TomcatExchange) exchange.exchange()).login();
        if (login.delays(create)) {
            return null;
        }
        TomcatSession found = find(exchange, of);
        if (found == null || !found.isValid()) {
            return create ? Adapter.UNANSWERED : null;
        }
        found.access();
        // In this order: where the client sent several ids, the one that has a session is the requested one from now on.
        if (isRequested(found, request, of) && found.isUnjoined()) {
            found.setNew(false);
        }
        login.found(found, request);
        return found;
    }

    private static TomcatSession find(RequestSession exchange, ServedContext of) {
        TomcatSession found = of.find(exchange);
        String named = found == null ? ((TomcatExchange) exchange.exchange()).named() : null;
        return named == null ? found : of.withId(named);
    }

    Object isIdValid(Request request) {
        ServedContext of = contexts.of(request.getContext());
        String requested = request.getRequestedSessionId();
        RequestSession exchange = adapter.find(request);
        if (of == null || requested == null || exchange == null) {
            return Adapter.UNANSWERED;
        }
        if (((TomcatExchange) exchange.exchange()).isMapping()) {
            // Asked to choose between cookies of one name. That costs no call of the store: the signature will do.
            return of.isToken(requested);
        }
        TomcatSession found = find(exchange, of);
        return found != null && found.isValid() && isRequested(found, request, of) ? Boolean.TRUE : Adapter.UNANSWERED;
    }

    /** Whether the client came with the id of a session; if it sent several ids, that is now the one it requested. */
    private boolean isRequested(TomcatSession session, Request request, ServedContext of) {
        String requested = request.getRequestedSessionId();
        String id = session.getIdInternal();
        if (requested == null || requested.equals(id)) {
            return requested != null;
        }
        for (String sent : of.application().transport().sent(exchange(request))) {
            if (of.idIn(sent).equals(id)) {
                request.setRequestedSessionId(id);
                return true;
            }
        }
        return false;
    }

    /** The id in what the client sent. While it is looked for, that is Tomcat's own affair, which may have to send it back. */
    String requestedId(Request request, String sent) {
        TomcatExchange exchange = exchange(request);
        ServedContext of = exchange == null || exchange.isMapping() ? null : contexts.of(request.getContext());
        return of == null ? sent : exchange.requestedId(sent, of);
    }

    /** Tomcat looks for the session first, and then at what is enough to say no. */
    Object isEncodeable(Request request) {
        return contexts.of(request.getContext()) != null && request.isRequestedSessionIdFromCookie() ? Boolean.FALSE : Adapter.UNANSWERED;
    }

    void authenticating(AuthenticatorBase by, Request request) {
        TomcatExchange exchange = exchange(request);
        if (exchange != null && contexts.of(request.getContext()) != null) {
            exchange.login().authenticating(by, request);
        }
    }

    /**
     * Whether a FORM login may go on with this request, of a page that needs none. That can only be where what needs a login
     * depends on the request's method; else it costs no look into the session.
     */
    Object isContinuationRequired(Request request) {
        Context context = request.getContext();
        return contexts.of(context) == null || request.getDecodedRequestURI().endsWith(SECURITY_CHECK) || dependsOnMethod(context)
            ? Adapter.UNANSWERED
            : Boolean.FALSE;
    }

    private static boolean dependsOnMethod(Context context) {
        for (SecurityConstraint constraint : context.findConstraints()) {
            for (SecurityCollection each : constraint.findCollections()) {
                if (each.findMethods().length > 0 || each.findOmittedMethods().length > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    void userAsked(Request request) {
        TomcatExchange exchange = exchange(request);
        if (exchange != null) {
            exchange.login().find(request);
        }
    }

    void userKnown(Request request) {
        TomcatExchange exchange = exchange(request);
        if (exchange != null) {
            exchange.login().known();
        }
    }

    void logging(Request request) {
        TomcatExchange exchange = exchange(request);
        if (exchange != null) {
            exchange.login().logging(request.getContext());
        }
    }

    /**
     * Tomcat has found the context of a request, and ids in what the client sent. The settings may have ids come in a cookie or header of
     * another name.
     */
    void mapped(Request request) {
        TomcatExchange exchange = exchange(request);
        if (exchange == null) {
            return;
        }
        ServedContext of = contexts.of(request.getContext());
        if (of != null && request.getRequestedSessionId() == null) {
            List<String> sent = of.application().transport().sent(exchange);
            if (!sent.isEmpty()) {
                request.setRequestedSessionId(sent.get(0));
                request.setRequestedSessionCookie(true);
            }
        }
        exchange.mapped();
    }

    /** A part of Tomcat says which session a request is of, though its client did not: as the valve for crawlers does. */
    void named(Request request, String id) {
        TomcatExchange exchange = exchange(request);
        if (exchange != null && !exchange.isMapping()) {
            exchange.named(id);
        }
    }

    /** Null: the request is over, or never was the server's. */
    private TomcatExchange exchange(Request request) {
        RequestSession kept = adapter.find(request);
        return kept == null ? null : (TomcatExchange) kept.exchange();
    }
}
