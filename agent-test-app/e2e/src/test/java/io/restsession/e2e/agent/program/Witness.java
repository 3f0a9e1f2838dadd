package io.restsession.e2e.agent.program;

import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.file.FileSystems;
import java.util.Collections;
import java.util.logging.LogManager;

/** Tells what an application finds around it, then starts one: {@code <main class> <argument>}. */
public final class Witness {

    private Witness() {
    }

    public static void main(String[] args) throws Exception {
        System.out.println("main begins");
        System.out.println("logging by " + LogManager.getLogManager().getClass().getSimpleName());
        System.out.println("beans by " + ManagementFactory.getPlatformMBeanServer().getDefaultDomain());
        FileSystems.getDefault();
        tell("com.fasterxml.jackson.databind.ObjectMapper");
        tell("com.fasterxml.jackson.core.JsonFactory");
        tell("net.bytebuddy.ByteBuddy");
        tell("io.restsession.core.config.Settings");
        tell("io.restsession.agent.cli.CommandLine");
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[] {args[1]});
    }

    private static void tell(String name) throws Exception {
        String file = name.replace('.', '/') + ".class";
        for (URL found : Collections.list(ClassLoader.getSystemResources(file))) {
            System.out.println("found " + name + " " + found.getProtocol());
        }
        try {
            System.out.println("loaded " + Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            System.out.println("no " + name);
        }
    }
}
