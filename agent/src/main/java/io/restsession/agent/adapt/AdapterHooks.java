package io.restsession.agent.adapt;

import io.restsession.agent.boot.Hooks;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Adapter;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ThreadBinding;

/** Turns what woven code says into what adapters and sessions understand. Nothing thrown behind it passes it. */
public final class AdapterHooks extends Hooks {

    private final Adapters adapters;

    public AdapterHooks(Adapters adapters) {
        this.adapters = adapters;
    }

    @Override
    public Object begin(int library, Object request, Object response) {
        try {
            if (request == null || Libraries.isFallback(library) && ThreadBinding.bound() != null) {
                return null;
            }
            Adapter adapter = adapters.forObject(library, request);
            return adapter == null ? null : ThreadBinding.bind(adapter.open(request, response));
        } catch (Throwable e) {
            failed("a request could not be opened", e);
            return null;
        }
    }

    @Override
    public Object resume(int library, Object request) {
        try {
            RequestSession session = find(library, request);
            return session == null ? null : ThreadBinding.bind(session);
        } catch (Throwable e) {
            failed("a request could not be resumed", e);
            return null;
        }
    }

    @Override
    public void end(Object binding) {
        try {
            ThreadBinding.unbind(binding);
        } catch (Throwable e) {
            failed("a request could not be left", e);
        }
    }

    @Override
    public void headersLeave(int library, Object request, Object response) {
        try {
            Adapter adapter = request == null ? null : adapters.forObject(library, request);
            if (adapter != null) {
                adapter.headersLeave(request, response);
            }
        } catch (Throwable e) {
            failed("a session could not be committed", e);
        }
    }

    @Override
    public void complete(int library, Object request) {
        try {
            Adapter adapter = adapters.forObject(library, request);
            if (adapter != null) {
                adapter.complete(request);
            }
        } catch (Throwable e) {
            failed("a request could not be completed", e);
        }
    }

    @Override
    public Object enter(int library, Object application) {
        try {
            RequestSession session = ThreadBinding.bound();
            Adapter adapter = session == null ? null : adapters.forObject(library, application);
            return adapter == null ? null : adapter.enter(session, application);
        } catch (Throwable e) {
            failed("a web application could not be told", e);
            return null;
        }
    }

    @Override
    public void started(int library, Object server) {
        try {
            Adapter adapter = adapters.forObject(library, server);
            if (adapter != null) {
                adapter.started(server);
            }
        } catch (Throwable e) {
            failed("a server could not be told", e);
        }
    }

    @Override
    public Runnable carry(int library, Object request, Object executor, Runnable task) {
        try {
            if (task == null) {
                return null;
            }
            Adapter adapter = request == null ? null : adapters.forObject(library, request);
            if (adapter != null) {
                return adapter.carrying(request, executor, task);
            }
            RequestSession session = ThreadBinding.bound();
            return session == null ? task : ThreadBinding.carrying(session, task);
        } catch (Throwable e) {
            failed("a task could not be given its session", e);
            return task;
        }
    }

    @Override
    public Object handler(int library, Object request, Object handler) {
        try {
            Adapter adapter = request == null ? null : adapters.forObject(library, request);
            return adapter == null ? handler : adapter.handler(request, handler);
        } catch (Throwable e) {
            failed("a request could not be handed to another thread", e);
            return handler;
        }
    }

    @Override
    public boolean callElsewhere(int library, Object target, String method, Object request, Object argument) {
        try {
            Adapter adapter = adapters.forObject(library, target);
            return adapter != null && adapter.callElsewhere(target, method, request, argument);
        } catch (Throwable e) {
            failed("a callback could not be handed to another thread", e);
            return false;
        }
    }

    @Override
    public Object session() {
        try {
            RequestSession session = ThreadBinding.bound();
            return session == null ? null : session.current();
        } catch (Throwable e) {
            failed("the session could not be shown as an attribute", e);
            return null;
        }
    }

    @Override
    public Object response(int library, Object request, Object response) {
        try {
            RequestSession session = ThreadBinding.bound();
            Adapter adapter = session == null ? null : adapters.forObject(library, request);
            return adapter == null ? response : adapter.response(session, response);
        } catch (Throwable e) {
            failed("a response could not be watched", e);
            return response;
        }
    }

    /** Alone in that what is thrown behind it may be meant for the application: whoever asks for a session must not be left without. */
    @Override
    public Object[] answer(int library, String method, Object on, Object[] arguments) {
        Adapter adapter;
        try {
            adapter = adapters.forObject(library, on);
        } catch (Throwable e) {
            failed("a container's sessions could not be served", e);
            return null;
        }
        if (adapter == null) {
            return null;
        }
        try {
            Object answer = adapter.answer(method, on, arguments);
            return answer == Adapter.UNANSWERED ? null : new Object[] {answer, null};
        } catch (Throwable e) {
            return new Object[] {null, e};
        }
    }

    @Override
    public Object changed(int library, String method, Object on, Object value) {
        try {
            Adapter adapter = adapters.forObject(library, on);
            return adapter == null ? value : adapter.changed(method, on, value);
        } catch (Throwable e) {
            failed("a container's sessions could not be served", e);
            return value;
        }
    }

    private RequestSession find(int library, Object request) {
        Adapter adapter = request == null ? null : adapters.forObject(library, request);
        return adapter == null ? null : adapter.find(request);
    }

    /** Once for each kind of failure, with its trace: a failing hook fails at every request. */
    private static void failed(String what, Throwable cause) {
        Log.errorOnce(what + ' ' + cause.getClass().getName(), "The agent failed (the application is not affected): " + what, cause);
    }
}
