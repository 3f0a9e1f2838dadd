package com.example.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {

    @Test
    void contextPathsHaveALeadingSlashAndKeepTheirOrder() {
        LaunchArguments arguments = LaunchArguments.parse("/b=b.war", "=root.war", "a=x=y.war");

        assertEquals(List.of("/b", "/", "/a"), arguments.applications().stream().map(Application::contextPath).toList());
        assertEquals("x=y.war", arguments.applications().get(2).files());
        assertFalse(arguments.h2c());
    }

    @Test
    void aSlashIsTheRootToo() {
        Application root = LaunchArguments.parse("--h2c", "/=root.war").applications().get(0);
        assertEquals("/", root.contextPath());
        assertEquals("root.war", root.files());
        assertTrue(LaunchArguments.parse("--h2c", "/=root.war").h2c());
    }

    @Test
    void anApplicationMayBeOnOneHostAlone() {
        Application application = LaunchArguments.parse("//other.test/a=a.war").applications().get(0);
        assertEquals("other.test", application.host());
        assertEquals("/a", application.contextPath());
        assertNull(LaunchArguments.parse("/a=a.war").applications().get(0).host());
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("--http3", "/=root.war"));
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("--port=1", "/=root.war"));
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("root.war"));
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("--h2c"));
    }
}
