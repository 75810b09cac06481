// Reads the hub's facts over AMQP 1.0: npm install rhea, then
// HUB_SUBSCRIBER_USER=… HUB_SUBSCRIBER_PASSWORD=… node subscriber.mjs
import rhea from 'rhea';

const container = rhea.create_container({ id: 'workshop-board' }); // the client id: who comes back

container.on('connection_open', ({ connection }) => {
  connection.open_receiver({
    name: 'facts', // the subscription: same client id and name, same position
    source: {
      address: 'complaints.events',
      capabilities: ['topic'], // a subscription, whatever the broker makes of the address
      durable: 2, // 2 = unsettled-state: the broker keeps facts while nobody is here
      expiry_policy: 'never',
      filter: rhea.filter.selector(process.env.HUB_SELECTOR ?? "department = 'WORKSHOP'"),
    },
    credit_window: 50,
    autoaccept: false,
  });
});

container.on('message', ({ message, delivery }) => {
  const { cloudEvents_type: type, cloudEvents_subject: file } = message.application_properties;
  console.log(type, file ?? '-', message.body);
  delivery.accept(); // only now does the broker forget it
});

container.on('receiver_error', ({ receiver }) => console.error('refused:', receiver.error));
container.on('disconnected', ({ error }) => error && console.error('lost, trying again:', error.message));

const connection = container.connect({
  host: process.env.HUB_HOST ?? 'localhost',
  port: Number(process.env.HUB_PORT ?? 61616),
  username: process.env.HUB_SUBSCRIBER_USER,
  password: process.env.HUB_SUBSCRIBER_PASSWORD,
  reconnect: true,
});

// Closing the connection keeps the subscription; closing the receiver would end it.
process.on('SIGINT', () => connection.close());
process.on('SIGTERM', () => connection.close());
