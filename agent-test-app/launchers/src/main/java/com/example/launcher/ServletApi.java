package com.example.launcher;

import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.api.ServletInfo;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** The few places where Undertow's own API names a type of the servlet API, whose package is javax or jakarta. */
final class ServletApi {

    private final DeploymentInfo deployment;
    private final String packageName;

    private ServletApi(DeploymentInfo deployment, String packageName) {
        this.deployment = deployment;
        this.packageName = packageName;
    }

    static ServletApi of(DeploymentInfo deployment) {
        for (Method method : DeploymentInfo.class.getMethods()) {
            if (method.getName().equals("addFilterUrlMapping")) {
                return new ServletApi(deployment, method.getParameterTypes()[2].getPackage().getName());
            }
        }
        throw new IllegalStateException("unknown version of Undertow");
    }

    /** @param type a servlet of this servlet API */
    @SuppressWarnings({"rawtypes", "unchecked"})
    ServletInfo servlet(String name, Class type) {
        return new ServletInfo(name, type);
    }

    /** @param type a filter of this servlet API */
    @SuppressWarnings({"rawtypes", "unchecked"})
    FilterInfo filter(String name, Class type) {
        return new FilterInfo(name, type);
    }

    /** Those of the application that are named in its META-INF/services. */
    void addInitializers() throws ReflectiveOperationException {
        for (Object initializer : ServiceLoader.load(load("ServletContainerInitializer"), deployment.getClassLoader())) {
            deployment.addServletContainerInitializer(initializer(initializer.getClass()));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static ServletContainerInitializerInfo initializer(Class type) {
        return new ServletContainerInitializerInfo(type, Collections.emptySet());
    }

    /** @param method addFilterUrlMapping or addFilterServletNameMapping */
    void mapFilter(String method, String filter, String to, String dispatcherType) throws ReflectiveOperationException {
        Class<?> type = load("DispatcherType");
        DeploymentInfo.class.getMethod(method, String.class, String.class, type)
            .invoke(deployment, filter, to, constant(type, dispatcherType));
    }

    /** @return the {@code SessionTrackingMode}s of these names */
    Set<?> trackingModes(List<String> names) throws ClassNotFoundException {
        Set<Object> modes = new HashSet<>();
        for (String name : names) {
            modes.add(constant(load("SessionTrackingMode"), name));
        }
        return modes;
    }

    private Class<?> load(String simpleName) throws ClassNotFoundException {
        return Class.forName(packageName + "." + simpleName, false, DeploymentInfo.class.getClassLoader());
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Object constant(Class type, String name) {
        return Enum.valueOf(type, name);
    }
}
