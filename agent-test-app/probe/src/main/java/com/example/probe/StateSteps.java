package com.example.probe;

import io.restsession.Session;
import io.restsession.SessionContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Steps on a session as a whole. */
final class StateSteps {

    private StateSteps() {
    }

    static void addTo(Map<String, Op> steps) {
        steps.put("active", args -> String.valueOf(SessionContext.isActive()));
        steps.put("find", args -> find());
        steps.put("peek", args -> peek(args[0]));
        steps.put("current", args -> SessionContext.current() == SessionContext.current() ? "same" : "another");
        steps.put("commit", args -> commit());
        reading(steps);
        changing(steps);
    }

    private static void reading(Map<String, Op> steps) {
        read(steps, "id", Session::getId);
        read(steps, "signature", Session::getSignature);
        read(steps, "json", Session::toJson);
        read(steps, "action", Session::getAction);
        read(steps, "changed", Session::isChanged);
        read(steps, "timeChanged", Session::isTimeChanged);
        read(steps, "almostExpired", Session::isAlmostExpired);
        read(steps, "expired", Session::isExpired);
        read(steps, "empty", Session::isEmpty);
        read(steps, "maxAge", Session::getMaxAge);
        read(steps, "issuedAt", session -> session.getIssuedAt().toEpochMilli());
        read(steps, "expiresAt", session -> session.getExpiresAt() == null ? null : session.getExpiresAt().toEpochMilli());
        read(steps, "data", session -> session.getData() == null ? null : "there");
    }

    private static void read(Map<String, Op> steps, String name, Function<Session, Object> reading) {
        steps.put(name, args -> String.valueOf(reading.apply(SessionContext.current())));
    }

    private static void changing(Map<String, Op> steps) {
        steps.put("expireIn", args -> expireIn(args[0]));
        steps.put("refresh", args -> {
            SessionContext.current().refresh();
            return "refreshed";
        });
        steps.put("regenerate", args -> {
            SessionContext.current().regenerateId();
            return "regenerated";
        });
        steps.put("destroy", args -> {
            SessionContext.current().destroy();
            return "destroyed";
        });
        steps.put("destroyTwice", args -> destroyTwice());
        steps.put("setAfterDestroy", args -> setAfterDestroy());
    }

    private static String find() {
        return SessionContext.find().isPresent() ? "present" : "absent";
    }

    private static String peek(String key) {
        Optional<Session> session = SessionContext.find();
        return session.isPresent() ? Values.show(session.get().<Object>getValue(key)) : "absent";
    }

    private static String commit() {
        SessionContext.commit();
        return "committed";
    }

    private static String expireIn(String seconds) {
        Instant expiresAt = "never".equals(seconds) ? null : Instant.now().plusSeconds(Long.parseLong(seconds));
        SessionContext.current().setExpiresAt(expiresAt);
        return "set";
    }

    private static String destroyTwice() {
        Session session = SessionContext.current();
        session.destroy();
        session.destroy();
        return String.valueOf(session.getData());
    }

    private static String setAfterDestroy() {
        Session session = SessionContext.current();
        session.destroy();
        session.setValue("late", "x");
        return "set";
    }
}
