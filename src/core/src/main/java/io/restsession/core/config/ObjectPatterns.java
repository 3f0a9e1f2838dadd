package io.restsession.core.config;

import io.restsession.core.value.ObjectFilter;

/** What objects may be read from a store. */
final class ObjectPatterns extends ValueType<ObjectFilter> {

    @Override
    ObjectFilter parse(String text) throws WrongValue {
        try {
            return ObjectFilter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(Shown.text(e.getMessage()));
        }
    }

    @Override
    String allowed() {
        return "as jdk.serialFilter: class names, a.b.*, a.b.**, a.b.C*, *, with ! before those refused; "
            + "maxdepth=, maxrefs=, maxbytes=, maxarray=; separated by ; or a comma";
    }
}
