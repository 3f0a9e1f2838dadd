package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who hears of a session's beginning hears of its end, whatever became of it between, and whoever else serves the same space. */
class ServedEventsTest extends ServedNodes {

    @Test
    void theEndIsToldThoughTheFirstCommitWasRefused() {
        String token = world.begin(session -> session.setValue("a", 1));
        try (World.Request request = world.request(token)) {
            served.find(request.session);
            world.store.fail();
            request.leave();
        }
        world.store.recover();
        try (World.Request request = world.request(token)) {
            served.find(request.session);
            request.current().destroy();
        }
        assertEquals(List.of("created", "ended with [a]"), container.events);
    }

    @Test
    void theEndIsToldOfOneThatWasNeverStored() {
        try (World.Request request = world.request()) {
            served.begin(request.session);
            world.store.fail();
            request.leave();
        }
        assertEquals(List.of("created", "ended with []"), container.events);
    }

    @Test
    void anExpiryIsToldWhereTheSessionIsAtHand() {
        FakeContainer administration = new FakeContainer();
        ServedSessions startedLater = world.layer.serve(sameSpace(), administration);
        String token = begin("a", 1);
        new ExpiredSessions(world.store, Map.of("/", startedLater)).expired("/", world.record(token));
        assertEquals(List.of("created", "ended with [a]"), container.events);
        assertEquals(List.of(), administration.events);
    }

    @Test
    void aSpaceIsServedForAsLongAsAnyServesIt() {
        WebApplication application = sameSpace();
        ServedSessions startedLater = world.layer.serve(application, new FakeContainer());
        assertSame(startedLater, world.layer.served(sameSpace()));
        startedLater.stop();
        assertSame(served, world.layer.served(application));
    }

    /** As of another server in this JVM. */
    private WebApplication sameSpace() {
        return world.layer.webApplications().of(null, null, DeploymentCookie.UNSAID);
    }
}
