package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "undertow-servlet-2.2", settings = "store=counting:waiting")
class UndertowServlet22WaitingTest extends WaitingStoreSuite {
}
