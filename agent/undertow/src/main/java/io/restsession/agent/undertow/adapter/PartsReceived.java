package io.restsession.agent.undertow.adapter;

import java.lang.reflect.Method;

/**
 * Tells the handlers by which Undertow hands over a body part by part, each of which must be done before the next comes, so
 * that they can't be moved to another thread. By name, as Undertow has no type for them: they are anonymous, in listeners that are
 * anonymous in the receiver's {@code receivePartial...} methods.
 */
final class PartsReceived {

    private static final String RECEIVER = "io.undertow.io.AsyncReceiverImpl$";

    private static final ClassValue<Boolean> IS_RECEIVER = new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> handler) {
            return handler.getName().startsWith(RECEIVER) && !isOfWholeBody(handler);
        }
    };

    private PartsReceived() {
    }

    static boolean isReceiver(Object handler) {
        return IS_RECEIVER.get(handler.getClass());
    }

    private static boolean isOfWholeBody(Class<?> handler) {
        for (Class<?> each = handler; each != null; each = each.getEnclosingClass()) {
            Method method = each.getEnclosingMethod();
            if (method != null && method.getName().startsWith("receiveFull")) {
                return true;
            }
        }
        return false;
    }
}
