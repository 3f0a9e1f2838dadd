/** The processes of a measurement: each thing that is measured has one of its own. */
package io.restsession.bench.process;
