package io.restsession.bench;

/** How much time a run may take: a look at the main rows in a few minutes, or the whole table. */
public enum Effort { SHORT, WHOLE }
