package com.example.probe.session;

import static com.example.probe.session.SessionSteps.shown;

import com.example.probe.Script;
import java.security.Principal;
import javax.servlet.http.HttpServletRequest;

/** The methods of a request that have to do with its session or its user. */
final class RequestSteps {

    private RequestSteps() {
    }

    static void addTo(Script script, HttpServletRequest request) {
        session(script, request);
        user(script, request);
    }

    private static void session(Script script, HttpServletRequest request) {
        script.with("r.session", args -> shown(request.getSession()));
        script.with("r.begin", args -> shown(request.getSession(true)));
        script.with("r.find", args -> shown(request.getSession(false)));
        script.with("r.same", args -> String.valueOf(request.getSession() == request.getSession(false)));
        script.with("r.changeId", args -> "{" + request.changeSessionId() + "}");
        script.with("r.requestedId", args -> {
            String requested = request.getRequestedSessionId();
            return requested == null ? "null" : "{" + requested + "}";
        });
        script.with("r.valid", args -> String.valueOf(request.isRequestedSessionIdValid()));
        script.with("r.fromCookie", args -> String.valueOf(request.isRequestedSessionIdFromCookie()));
        script.with("r.fromURL", args -> String.valueOf(request.isRequestedSessionIdFromURL()));
        script.with("r.fromUrl", args ->
            String.valueOf(Old.call(HttpServletRequest.class, request, "isRequestedSessionIdFromUrl", new Class<?>[0])));
        script.with("r.dispatcher", args -> request.getDispatcherType().name());
        script.with("r.path", args -> request.getContextPath() + request.getServletPath() + " " + request.getPathInfo());
    }

    private static void user(Script script, HttpServletRequest request) {
        script.with("r.user", args -> String.valueOf(request.getRemoteUser()));
        script.with("r.authType", args -> String.valueOf(request.getAuthType()));
        script.with("r.inRole", args -> String.valueOf(request.isUserInRole(args[0])));
        script.with("r.principal", args -> {
            Principal principal = request.getUserPrincipal();
            return principal == null ? "null" : principal.getName();
        });
        script.with("r.login", args -> {
            request.login(args[0], args[1]);
            return "logged in";
        });
        script.with("r.logout", args -> {
            request.logout();
            return "logged out";
        });
    }
}
