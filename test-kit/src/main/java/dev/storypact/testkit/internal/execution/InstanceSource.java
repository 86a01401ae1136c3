package dev.storypact.testkit.internal.execution;

/** Gives a test the instances that it runs on: fresh ones or those that its class shares. */
@FunctionalInterface
interface InstanceSource {

    /** {@return the instances for one test, made by code of the user} */
    TestInstances instances() throws Throwable;
}
