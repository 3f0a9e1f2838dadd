package com.example.probe.session;

import com.example.probe.Values;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpSession;
import javax.servlet.http.HttpSessionAttributeListener;
import javax.servlet.http.HttpSessionBindingEvent;
import javax.servlet.http.HttpSessionEvent;
import javax.servlet.http.HttpSessionIdListener;
import javax.servlet.http.HttpSessionListener;

/** Hears all that can be heard of sessions, and tells with its name. */
abstract class Recorder implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {

    private final String name = getClass().getSimpleName();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        heard("created", event.getSession(), "new=" + event.getSession().isNew());
    }

    /** What is in the session can be read for the last time. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        Map<String, String> values = new TreeMap<>();
        for (String key : Collections.list(session.getAttributeNames())) {
            values.put(key, Values.show(session.getAttribute(key)));
        }
        heard("destroyed", session, values.toString());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        heard("id changed", event.getSession(), "from {" + before + "}");
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        heard("added", event.getSession(), shown(event));
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        heard("removed", event.getSession(), shown(event));
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        heard("replaced", event.getSession(), shown(event));
    }

    private static String shown(HttpSessionBindingEvent event) {
        return event.getName() + "=" + Values.show(event.getValue());
    }

    private void heard(String what, HttpSession session, String more) {
        Events.heard(what + " {" + session.getId() + "} " + more, name);
    }
}
