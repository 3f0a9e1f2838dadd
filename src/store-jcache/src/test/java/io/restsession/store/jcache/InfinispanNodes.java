package io.restsession.store.jcache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The configurations of an Infinispan cluster of two nodes on the loopback address. */
final class InfinispanNodes {

    private final Path folder;
    private final String cluster = "rest-session-" + UUID.randomUUID();
    private final int[] ports = new int[4];

    InfinispanNodes(Path folder) throws IOException {
        this.folder = folder;
        ServerSocket[] free = new ServerSocket[ports.length];
        for (int i = 0; i < free.length; i++) {
            free[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            ports[i] = free[i].getLocalPort();
        }
        for (ServerSocket each : free) {
            each.close();
        }
    }

    /** The store's URL on one of two nodes, that keep each session twice. */
    String url(int node) throws IOException {
        String stack = "<jgroups><stack name=\"loopback\">"
            + "<TCP bind_addr=\"127.0.0.1\" bind_port=\"" + ports[node] + "\" port_range=\"0\" diag.enabled=\"false\"/>"
            + "<TCPPING initial_hosts=\"127.0.0.1[" + ports[0] + "],127.0.0.1[" + ports[1] + "]\" port_range=\"0\"/>"
            + "<MERGE3/>"
            + "<FD_SOCK2 bind_addr=\"127.0.0.1\" offset=\"" + (ports[node + 2] - ports[node]) + "\" port_range=\"0\"/>"
            + "<FD_ALL3/><VERIFY_SUSPECT2 timeout=\"1000\"/><pbcast.NAKACK2/><UNICAST3/><pbcast.STABLE/>"
            + "<pbcast.GMS join_timeout=\"500\" print_local_addr=\"false\"/><UFC/><MFC/><FRAG4/>"
            + "</stack></jgroups>";
        String container = "<transport stack=\"loopback\" cluster=\"" + cluster + "\" node-name=\"node" + node + "\"/>"
            + "<distributed-cache name=\"rest-session\" owners=\"2\" mode=\"SYNC\"/>";
        Path config = Files.createDirectories(folder.resolve("node " + node)).resolve("infinispan.xml");
        Files.writeString(config, "<infinispan xmlns=\"urn:infinispan:config:15.0\">" + stack
            + "<cache-container>" + container + "</cache-container></infinispan>");
        // The provider is found by its name in the jars.
        return EngineOnClassPath.url(config.toString(), null, EngineOnClassPath.infinispan());
    }
}
