package io.restsession.store.jdbc;

import io.restsession.core.store.StoreException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the driver of a database: one given by its jars goes before one that is carried. */
final class Drivers {

    private Drivers() {
    }

    /**
     * @param jars those of a driver; empty: none
     * @throws StoreException if no driver takes this URL
     */
    static Driver find(JdbcUrl url, List<File> jars) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // A driver that is loaded registers itself, which may make the JDK look for others once and for all, by this loader:
        // it must find the application's.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            Driver given = jars.isEmpty() ? null : given(url, jars);
            return given == null ? carried(url) : given;
        } catch (SQLException | LinkageError e) {
            throw new StoreException("The JDBC driver for " + url.product() + " can't be loaded: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Driver given(JdbcUrl url, List<File> jars) throws SQLException {
        // Above it is the JDK alone: what is carried along must not stand in front of a newer one of the same name.
        URLClassLoader loader = new URLClassLoader(urls(jars), ClassLoader.getSystemClassLoader().getParent());
        boolean isAny = false;
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                boolean isOfTheseJars = driver.getClass().getClassLoader() == loader;
                isAny |= isOfTheseJars;
                if (isOfTheseJars && driver.acceptsURL(url.asGiven())) {
                    return driver;
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new StoreException("rest.session.jdbc.driver.path: the driver in these jars can't be loaded: " + e.getMessage(), e);
        }
        if (!isAny) {
            throw new StoreException("rest.session.jdbc.driver.path: there is no JDBC driver in these jars.");
        }
        return null;
    }

    private static URL[] urls(List<File> jars) {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = jars.get(i).toURI().toURL();
            } catch (MalformedURLException e) {
                // A file always has one.
                throw new IllegalStateException(e);
            }
        }
        return urls;
    }

    private static Driver carried(JdbcUrl url) {
        switch (url.product()) {
            case POSTGRESQL:
                return new org.postgresql.Driver();
            case MARIADB:
            case MYSQL:
                return new org.mariadb.jdbc.Driver();
            default:
                throw new StoreException("No JDBC driver in rest.session.jdbc.driver.path takes this URL of " + url.product() + ".");
        }
    }
}
