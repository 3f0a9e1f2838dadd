package io.restsession.agent.start;

/** JBoss Modules (WildFly, JBoss EAP) hides the bootstrap loader's packages from its modules, but for those named in a property. */
final class JBossModules {

    private static final String PROPERTY = "jboss.modules.system.pkgs";

    private static final String API = "io.restsession";

    private JBossModules() {
    }

    /** Adds our package to those that are shown; leaves the JVM alone where JBoss Modules does not run it. */
    static void showApi() {
        String shown = System.getProperty(PROPERTY);
        String command = System.getProperty("sun.java.command", "");
        if (shown == null && !command.contains("jboss-modules") && !command.contains("org.jboss.modules")) {
            return;
        }
        System.setProperty(PROPERTY, shown == null || shown.isEmpty() ? API : shown + ',' + API);
    }
}
