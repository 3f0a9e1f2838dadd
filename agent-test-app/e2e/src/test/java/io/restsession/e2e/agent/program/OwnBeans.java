package io.restsession.e2e.agent.program;

import javax.management.MBeanServer;
import javax.management.MBeanServerBuilder;
import javax.management.MBeanServerDelegate;

/** An application's own way to make servers of management beans. */
public final class OwnBeans extends MBeanServerBuilder {

    public OwnBeans() {
        System.out.println("beans made");
    }

    @Override
    public MBeanServer newMBeanServer(String domain, MBeanServer outer, MBeanServerDelegate delegate) {
        return super.newMBeanServer("own", outer, delegate);
    }
}
