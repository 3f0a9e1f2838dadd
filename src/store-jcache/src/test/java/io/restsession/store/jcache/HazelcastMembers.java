package io.restsession.store.jcache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The configurations of a cluster of two members on the loopback address, each in a folder of its own. */
final class HazelcastMembers {

    private final Path folder;
    private final String cluster = "rest-session-" + UUID.randomUUID();
    private final int[] ports = new int[2];

    HazelcastMembers(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket one = free(); ServerSocket two = free()) {
            ports[0] = one.getLocalPort();
            ports[1] = two.getLocalPort();
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** The store's URL on one of them. */
    String url(int member) throws IOException {
        Path config = Files.createDirectories(folder.resolve("member " + member)).resolve("hazelcast.xml");
        Files.writeString(config, "<hazelcast xmlns=\"http://www.hazelcast.com/schema/config\">"
            + "<cluster-name>" + cluster + "</cluster-name>"
            + "<properties>"
            + property("hazelcast.phone.home.enabled", "false")
            + property("hazelcast.logging.type", "none")
            + property("hazelcast.shutdownhook.enabled", "false")
            + property("hazelcast.wait.seconds.before.join", "0")
            + property("hazelcast.partition.count", "31")
            + "</properties>"
            + "<network><port auto-increment=\"false\">" + ports[member] + "</port>"
            + "<join><auto-detection enabled=\"false\"/><multicast enabled=\"false\"/>"
            + "<tcp-ip enabled=\"true\" connection-timeout-seconds=\"1\">"
            + "<member>127.0.0.1:" + ports[0] + "</member><member>127.0.0.1:" + ports[1] + "</member></tcp-ip></join>"
            + "<interfaces enabled=\"true\"><interface>127.0.0.1</interface></interfaces></network>"
            + "</hazelcast>");
        return EngineOnClassPath.url(config.toString(), EngineOnClassPath.HAZELCAST_PROVIDER, EngineOnClassPath.hazelcast());
    }

    private static String property(String name, String value) {
        return "<property name=\"" + name + "\">" + value + "</property>";
    }
}
