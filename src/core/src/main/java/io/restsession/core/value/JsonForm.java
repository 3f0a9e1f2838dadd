package io.restsession.core.value;

/** What JSON is written for. */
enum JsonForm {
    /** To be read by us: NaN and the infinities stay numbers, which JSON does not know. */
    STORED,
    /** To be read by anybody: they are strings. */
    STANDARD
}
