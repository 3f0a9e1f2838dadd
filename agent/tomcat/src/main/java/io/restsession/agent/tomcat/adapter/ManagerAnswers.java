package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ThreadBinding;
import org.apache.catalina.connector.Request;
import org.apache.catalina.session.ManagerBase;

/** What the manager of a served context answers: whatever it is asked for, sessions are ours. Thread-safe. */
final class ManagerAnswers {

    private final ServedContexts contexts;

    ManagerAnswers(ServedContexts contexts) {
        this.contexts = contexts;
    }

    Object answer(String method, Object manager, Object[] arguments) {
        ManagerBase asked = (ManagerBase) manager;
        ServedContext of = contexts.of(asked.getContext());
        if (of == null) {
            return Adapter.UNANSWERED;
        }
        switch (method) {
            case "createSession":
                return create(asked, of);
            case "findSession":
                return find(of, (String) arguments[0]);
            case "findSessions":
                return of.known();
            case "getActiveSessions":
                return of.size();
            case "processExpires":
                // The store ends those whose time is over, and has no need to be asked for all.
                return null;
            case "changeSessionId":
            case "rotateSessionId":
                return arguments[0] instanceof TomcatSession ? ((TomcatSession) arguments[0]).changeId() : Adapter.UNANSWERED;
            default:
                return Adapter.UNANSWERED;
        }
    }

    /** Where there are too many sessions already, the manager says so itself. Outside of all requests it makes one of its own. */
    private static Object create(ManagerBase asked, ServedContext of) {
        RequestSession exchange = ThreadBinding.bound();
        int most = asked.getMaxActiveSessions();
        return exchange == null || most >= 0 && of.size() >= most ? Adapter.UNANSWERED : of.begin(exchange);
    }

    /** An id that a client sent counts for nothing here: whether it is genuine is for the exchange to tell. */
    private static Object find(ServedContext of, String id) {
        if (id == null) {
            return Adapter.UNANSWERED;
        }
        RequestSession exchange = ThreadBinding.bound();
        TomcatSession found = exchange == null ? null : of.find(exchange);
        if (found == null || !found.getIdInternal().equals(of.idIn(id))) {
            found = wasSent(exchange, id) ? null : of.withId(id);
        }
        return found == null ? Adapter.UNANSWERED : found;
    }

    private static boolean wasSent(RequestSession exchange, String id) {
        if (exchange == null || !(exchange.exchange() instanceof TomcatExchange)) {
            return false;
        }
        TomcatExchange of = (TomcatExchange) exchange.exchange();
        Request request = of.catalina();
        return of.wasSent(id) || request != null && id.equals(request.getRequestedSessionId());
    }
}
