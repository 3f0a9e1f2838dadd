package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.CapturedLog;
import io.restsession.core.value.ValueCodec;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An exchange that several web applications have to do with, or several session sides, or that is over. */
class OneExchangeTest {

    private final World world = new World();
    private final WebApplication shop = world.application("/shop");
    private final WebApplication blog = world.application("/blog");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachWebApplicationHasItsOwnSession() {
        FakeExchange exchange = world.exchange().in(shop);
        try (World.Request request = world.request(exchange)) {
            Session ofShop = request.current();
            ofShop.setValue("a", "shop");
            exchange.in(blog);
            assertNull(request.find());
            Session ofBlog = request.current();
            assertNotSame(ofShop, ofBlog);
            assertNotEquals(ofShop.getId(), ofBlog.getId());
            ofBlog.setValue("a", "blog");
            // A web application described anew is the same one.
            exchange.in(world.application("/shop"));
            assertSame(ofShop, request.current());
            request.leave();
            assertEquals(2, request.cookies().size());
            assertTrue(request.cookies().stream().anyMatch(cookie -> cookie.contains(ofShop.getId()) && cookie.contains("; Path=/shop;")));
            assertTrue(request.cookies().stream().anyMatch(cookie -> cookie.contains(ofBlog.getId()) && cookie.contains("; Path=/blog;")));
            assertEquals("shop", decoded("/shop", ofShop.getId()));
            assertEquals("blog", decoded("/blog", ofBlog.getId()));
            assertNull(world.store.load("/blog", ofShop.getId()));
        }
    }

    private Object decoded(String space, String id) {
        return new ValueCodec().decode(world.store.load(space, id).values().get("a"));
    }

    @Test
    void virtualHostsAreApart() {
        WebApplication one = world.layer.webApplications().of("one.example", "/shop", DeploymentCookie.UNSAID);
        WebApplication two = world.layer.webApplications().of("two.example", "/shop", DeploymentCookie.UNSAID);
        FakeExchange exchange = world.exchange().in(one);
        World.Request request = world.request(exchange);
        Session session = request.current();
        exchange.in(two);
        assertNotSame(session, request.current());
    }

    @Test
    void whereTheServerCanNotTellTheLastOneKnownCounts() {
        FakeExchange exchange = world.exchange().in(null);
        World.Request request = world.request(exchange);
        Session outside = request.current();
        request.session.enter(shop);
        Session ofShop = request.current();
        assertNotSame(outside, ofShop);
        exchange.in(blog);
        Session ofBlog = request.current();
        exchange.in(null);
        assertSame(ofBlog, request.current());
    }

    @Test
    void theFirstSideThatIsAskedIsInCharge() {
        FakeExchange exchange = world.exchange().in(null);
        World.Request one = world.request(exchange);
        World.Request two = world.request(exchange);
        two.session.enter(shop);
        assertNull(exchange.kept());
        Session session = one.current();
        assertSame(one.session, exchange.kept());
        session.setValue("a", 1);
        Session ofShop = two.current();
        assertNotSame(session, ofShop, "where the second one has been is known to the first");
        assertSame(ofShop, one.current());
        two.session.commitNow();
        assertEquals(2, world.store.calls().size());
        one.leave();
        assertThrows(IllegalStateException.class, ofShop::regenerateId);
        Object binding = ThreadBinding.bind(two.session);
        ofShop.setValue("late", 1);
        ThreadBinding.unbind(binding);
        assertEquals(List.of("late"), List.copyOf(world.store.lastDelta().set().keySet()));
    }

    @Test
    void headersThatLeftUnseen() {
        String token = world.begin(session -> session.setValue("a", 1));
        World.Request request = world.request(world.exchange(token).left());
        assertThrows(IllegalStateException.class, () -> request.current().regenerateId());
    }

    /** The server may use the request for the next client's by then, with the next client's cookie in it. */
    @Test
    void anExchangeThatIsOverIsNotLookedAt() {
        String mine = world.begin(session -> session.setValue("a", "mine"));
        World.Request touched = world.request(mine);
        assertEquals("mine", touched.current().getValue("a"));
        touched.close();
        touched.exchange.in(blog);
        assertEquals("mine", touched.current().getValue("a"));
        World.Request untouched = world.request(mine);
        untouched.close();
        world.store.forget();
        assertNull(untouched.find());
        assertThrows(IllegalStateException.class, untouched::current);
        assertEquals(List.of(), world.store.calls());
        assertNull(untouched.exchange.kept());
    }

    @Test
    void aLoadThatFailedIsNotTriedAgainOnceTheExchangeIsOver() {
        World.Request request = world.request(world.begin(session -> session.setValue("a", "mine")));
        world.store.fail();
        try (CapturedLog log = new CapturedLog()) {
            assertThrows(RuntimeException.class, request::current);
        }
        request.close();
        world.store.recover();
        assertNull(request.find());
        assertThrows(IllegalStateException.class, request::current);
    }
}
