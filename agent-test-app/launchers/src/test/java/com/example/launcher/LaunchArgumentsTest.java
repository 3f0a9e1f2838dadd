package com.example.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {

    @Test
    void contextPathsHaveALeadingSlashAndKeepTheirOrder() {
        LaunchArguments arguments = LaunchArguments.parse("/b=b.war", "=root.war", "a=x=y.war");

        assertEquals(List.of("/b", "/", "/a"), List.copyOf(arguments.applications().keySet()));
        assertEquals("x=y.war", arguments.applications().get("/a"));
        assertFalse(arguments.h2c());
    }

    @Test
    void aSlashIsTheRootToo() {
        assertEquals("root.war", LaunchArguments.parse("--h2c", "/=root.war").applications().get("/"));
        assertTrue(LaunchArguments.parse("--h2c", "/=root.war").h2c());
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("--http3", "/=root.war"));
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("--port=1", "/=root.war"));
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("root.war"));
        assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse("--h2c"));
    }
}
