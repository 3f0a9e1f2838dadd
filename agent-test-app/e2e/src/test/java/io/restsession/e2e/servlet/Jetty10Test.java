package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "jetty-10", oldestAndNewest = true)
class Jetty10Test extends ServletSuite {
}
