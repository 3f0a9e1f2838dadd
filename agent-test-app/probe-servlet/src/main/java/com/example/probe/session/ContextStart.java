package com.example.probe.session;

import javax.servlet.ServletContext;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

/** Adds listeners in each way an application can. */
public class ContextStart implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.addListener(AddedByClass.class);
        context.addListener(AddedByName.class.getName());
        context.addListener(new AddedInstance());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
    }
}
