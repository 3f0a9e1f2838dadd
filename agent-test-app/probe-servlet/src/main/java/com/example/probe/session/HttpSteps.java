package com.example.probe.session;

import com.example.probe.Op;
import com.example.probe.Script;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/**
 * The steps that need a servlet request: {@code s.name} on its session, begun if need be; {@code e.name} on its session if it has
 * one; {@code r.name} on the request; {@code w.name} on the response; {@code keep name} keeps the session object for any later
 * {@code kept name step}.
 */
public final class HttpSteps {

    private static final Map<String, HttpSession> KEPT = new ConcurrentHashMap<>();

    private final Script script;
    private final HttpServletRequest request;

    private HttpSteps(Script script, HttpServletRequest request) {
        this.script = script;
        this.request = request;
    }

    /** @param response null where there is none at hand */
    public static Script on(Script script, HttpServletRequest request, HttpServletResponse response) {
        HttpSteps steps = new HttpSteps(script, request);
        steps.addSession();
        RequestSteps.addTo(script, request);
        if (response != null) {
            ResponseSteps.addTo(script, request, response);
        }
        script.with("events", args -> String.join("\n  ", Events.taken()));
        script.with("mark", args -> Marks.mark());
        script.with("thread", steps::inThread);
        return script;
    }

    private void addSession() {
        for (Map.Entry<String, SessionSteps.OnSession> step : SessionSteps.BY_NAME.entrySet()) {
            script.with("s." + step.getKey(), args -> String.valueOf(step.getValue().run(request.getSession(), args)));
            script.with("e." + step.getKey(), onExisting(step.getValue()));
        }
        script.with("keep", args -> {
            KEPT.put(args[0], request.getSession());
            return "kept";
        });
        script.with("kept", args -> String.valueOf(
            SessionSteps.BY_NAME.get(args[1]).run(KEPT.get(args[0]), Arrays.copyOfRange(args, 2, args.length))));
        script.with("isKept", args -> String.valueOf(KEPT.get(args[0]) == request.getSession(false)));
    }

    private Op onExisting(SessionSteps.OnSession step) {
        return args -> {
            HttpSession session = request.getSession(false);
            return session == null ? "no session" : String.valueOf(step.run(session, args));
        };
    }

    /** On a thread of the application's own, while the request waits. */
    private String inThread(String[] args) throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> script.result(String.join(" ", args)));
        Thread thread = new Thread(task, "probe thread");
        thread.setDaemon(true);
        thread.start();
        return task.get(15, TimeUnit.SECONDS);
    }
}
