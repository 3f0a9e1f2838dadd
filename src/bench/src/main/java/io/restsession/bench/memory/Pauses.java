package io.restsession.bench.memory;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The longest collection of this JVM's heap since it was last asked for, in milliseconds. Thread-safe. */
final class Pauses {

    private final AtomicLong longest = new AtomicLong();

    Pauses() {
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) each).addNotificationListener((notification, here) -> {
                CompositeData data = (CompositeData) notification.getUserData();
                long took = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
                longest.accumulateAndGet(took, Math::max);
            }, null, null);
        }
    }

    long longest() {
        return longest.getAndSet(0);
    }
}
