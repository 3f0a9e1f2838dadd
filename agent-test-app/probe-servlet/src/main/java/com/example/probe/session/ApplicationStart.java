package com.example.probe.session;

import java.util.Set;
import javax.servlet.ServletContainerInitializer;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;

/** Adds a listener before any listener of the application is there, in applications that ask for it. */
public class ApplicationStart implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) throws ServletException {
        if (context.getInitParameter("listening") != null) {
            context.addListener(AddedAtStart.class);
        }
    }
}
