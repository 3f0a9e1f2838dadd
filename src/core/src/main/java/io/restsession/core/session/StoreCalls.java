package io.restsession.core.session;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;

/** How what a session changed gets to the store, and what follows where that fails. */
interface StoreCalls {

    /** @return null: the store gave no answer, and the settings say to go on without */
    CommitResult apply(Delta delta);
}
