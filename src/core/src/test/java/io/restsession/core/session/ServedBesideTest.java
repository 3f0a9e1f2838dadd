package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import org.junit.jupiter.api.Test;

/** Web applications whose clients send the same id: those of one space, and those that share a cookie. */
class ServedBesideTest extends ServedNodes {

    @Test
    void handlersBeforeADeploymentOfTheirSpaceHaveItsSession() {
        WebApplications applications = world.layer.webApplications();
        WebApplication handlers = applications.of("localhost", null, DeploymentCookie.UNSAID);
        WebApplication deployment = applications.of("localhost", "/", DeploymentCookie.UNSAID.named("JSESSIONID"));
        ServedSessions deployed = world.layer.serve(deployment, new FakeContainer());
        try (World.Request request = world.request(new FakeExchange(handlers))) {
            request.current().setValue("a", 1);
            request.session.enter(deployment);
            request.exchange.in(null);
            assertEquals(1, deployed.begin(request.session).get("a"));
        }
    }

    @Test
    void firstRequestsThatSendAnIdFromBesideBeginOneSession() {
        WebApplication shop = sharing(world, "/shop");
        WebApplication forum = sharing(world, "/forum");
        ServedSessions inShop = world.layer.serve(shop, new FakeContainer());
        ServedSessions inForum = world.layer.serve(forum, new FakeContainer());
        String token = beginIn(shop, inShop);
        try (World.Request one = world.request(world.exchange(token).in(forum));
            World.Request two = world.request(world.exchange(token).in(forum))) {
            inForum.begin(one.session).set("one", 1);
            inForum.begin(two.session).set("two", 2);
        }
        try (World.Request request = world.request(world.exchange(token).in(forum))) {
            ServedSession session = inForum.find(request.session);
            assertEquals(1, session.get("one"));
            assertEquals(2, session.get("two"));
        }
    }
}
