package io.restsession.agent.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JBossModulesTest {

    private static final String SHOWN = "jboss.modules.system.pkgs";
    private static final String COMMAND = "sun.java.command";

    private final Properties before = System.getProperties();

    @BeforeEach
    void ownProperties() {
        System.setProperties((Properties) before.clone());
        System.clearProperty(SHOWN);
    }

    @AfterEach
    void propertiesAsBefore() {
        System.setProperties(before);
    }

    @Test
    void leavesAnyOtherJvmAlone() {
        System.setProperty(COMMAND, "com.example.Main --modules");
        JBossModules.showApi();
        assertNull(System.getProperty(SHOWN));

        System.clearProperty(COMMAND);
        JBossModules.showApi();
        assertNull(System.getProperty(SHOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opt/wildfly/jboss-modules.jar -mp /opt/wildfly/modules", "org.jboss.modules.Main -mp modules"})
    void showsTheApiToModules(String command) {
        System.setProperty(COMMAND, command);
        JBossModules.showApi();
        assertEquals("io.restsession", System.getProperty(SHOWN));
    }

    @Test
    void addsToWhatIsShownAlready() {
        System.setProperty(SHOWN, "org.jboss.byteman,com.example");
        JBossModules.showApi();
        assertEquals("org.jboss.byteman,com.example,io.restsession", System.getProperty(SHOWN));

        System.setProperty(SHOWN, "");
        JBossModules.showApi();
        assertEquals("io.restsession", System.getProperty(SHOWN));
    }
}
