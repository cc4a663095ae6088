#ifndef MAIN_QUEUE_H
#define MAIN_QUEUE_H

// The main queue, on which the main actor runs, for a loop of our own.
//
// These are the two calls by which CoreFoundation's run loop joins Dispatch on Linux; they belong to its stable ABI.
// `dispatch_main` in their place would end the main thread, and in a fully static program the unwinding of that thread
// sorts the whole exception table first: 20 ms of processor time.

// A file descriptor that is readable when the main queue has something to do.
int main_queue_descriptor(void);

// Does what is waiting in the main queue. Belongs to the main thread.
void main_queue_drain(void);

#endif
