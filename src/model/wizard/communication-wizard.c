/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"

/* Who tells whom what, when and how; and the messages that went and came. */

/* Messages of the last three months, and older ones that still wait for an answer. */
static GPtrArray *
list_messages (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) all = mun_workspace_find (workspace, &mun_communication_record_spec, -1);
  g_autofree char *since = mun_date_add_months (mun_workspace_get_today (workspace), -3);
  GPtrArray *messages = mun_wizard_list ();

  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *message = g_ptr_array_index (all, i);
      gboolean waits = mun_record_get_yes (message, COMMUNICATION_RECORD_NEEDS_REPLY) && !mun_record_is_set (message, COMMUNICATION_RECORD_REPLIED_ON);

      if (waits || strcmp (mun_record_get (message, COMMUNICATION_RECORD_AT), since) >= 0)
        g_ptr_array_add (messages, g_object_ref (message));
    }

  return messages;
}

static void
check_plan (MunWizardRun *run,
            GPtrArray    *issues)
{
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "plan");
  gboolean inside = FALSE, outside = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      inside |= mun_record_is (g_ptr_array_index (items, i), COMMUNICATION_ITEM_DIRECTION, "internal");
      outside |= mun_record_is (g_ptr_array_index (items, i), COMMUNICATION_ITEM_DIRECTION, "external");
    }

  if (!inside)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("Nothing is told inside yet. Name at least one subject for your own people."));
  if (!outside)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("Nothing is told outside yet. Name at least one subject for customers, authorities or neighbours."));
}

static void
check_messages (MunWizardRun *run,
                GPtrArray    *issues)
{
  g_autoptr(GPtrArray) messages = mun_wizard_run_lines (run, "messages");

  for (guint i = 0; i < messages->len; i++)
    {
      MunRecord *message = g_ptr_array_index (messages, i);

      if (mun_record_is (message, COMMUNICATION_RECORD_DIRECTION, "out") && mun_record_is_set (message, COMMUNICATION_RECORD_SENSITIVITY)
          && !mun_record_is (message, COMMUNICATION_RECORD_SENSITIVITY, "public") && !mun_record_is_set (message, COMMUNICATION_RECORD_RELEASED_BY))
        mun_warn (issues, message, COMMUNICATION_RECORD_RELEASED_BY, _("“%s” is not public. Who let it go out?"), mun_record_get_title (message));
    }
}

static const int item_fields[] = {
  COMMUNICATION_ITEM_TOPIC, COMMUNICATION_ITEM_DIRECTION, COMMUNICATION_ITEM_AUDIENCE, COMMUNICATION_ITEM_PARTY, COMMUNICATION_ITEM_WHEN_TEXT,
  COMMUNICATION_ITEM_CHANNEL, COMMUNICATION_ITEM_SENDER_ROLE, COMMUNICATION_ITEM_SENSITIVITY, COMMUNICATION_ITEM_RELEASE_RULE,
  COMMUNICATION_ITEM_REVIEW_DUE, -1
};
static const int message_fields[] = {
  COMMUNICATION_RECORD_DIRECTION, COMMUNICATION_RECORD_SUBJECT, COMMUNICATION_RECORD_SUMMARY, COMMUNICATION_RECORD_AT, COMMUNICATION_RECORD_CHANNEL,
  COMMUNICATION_RECORD_PARTY, COMMUNICATION_RECORD_ITEM, COMMUNICATION_RECORD_SENSITIVITY, COMMUNICATION_RECORD_RELEASED_BY,
  COMMUNICATION_RECORD_IS_COMPLAINT, COMMUNICATION_RECORD_IS_OFFICIAL_WARNING, COMMUNICATION_RECORD_NEEDS_REPLY, COMMUNICATION_RECORD_REPLY_DUE,
  COMMUNICATION_RECORD_REPLIED_ON, COMMUNICATION_RECORD_HANDLED_BY, -1
};

static const MunWizardValue new_item[] = { { COMMUNICATION_ITEM_REVIEW_DUE, "next" }, { COMMUNICATION_ITEM_SENSITIVITY, "internal" }, { -1 } };
static const MunWizardValue new_message[] = {
  { COMMUNICATION_RECORD_AT, "today" }, { COMMUNICATION_RECORD_IS_COMPLAINT, "0" }, { COMMUNICATION_RECORD_NEEDS_REPLY, "0" },
  { COMMUNICATION_RECORD_HANDLED_BY, "me" }, { -1 }
};

static const MunWizardValue of_policy[] = {
  { COMMUNICATION_ITEM_DIRECTION, "internal" }, { COMMUNICATION_ITEM_AUDIENCE, N_("Everybody who works for us") },
  { COMMUNICATION_ITEM_WHEN_TEXT, N_("On the first day and at each new version") }, { COMMUNICATION_ITEM_CHANNEL, N_("Talk and notice board") },
  { COMMUNICATION_ITEM_SENDER_ROLE, N_("Top management") }, { COMMUNICATION_ITEM_SENSITIVITY, "public" }, { COMMUNICATION_ITEM_RELEASE_RULE, N_("Free") }, { -1 }
};
static const MunWizardValue of_events[] = {
  { COMMUNICATION_ITEM_DIRECTION, "external" }, { COMMUNICATION_ITEM_AUDIENCE, N_("The customer whose goods are concerned") },
  { COMMUNICATION_ITEM_WHEN_TEXT, N_("Within 24 hours") }, { COMMUNICATION_ITEM_CHANNEL, N_("Telephone, then in writing") },
  { COMMUNICATION_ITEM_SENDER_ROLE, N_("Security coordinator") }, { COMMUNICATION_ITEM_SENSITIVITY, "confidential" },
  { COMMUNICATION_ITEM_RELEASE_RULE, N_("Top management releases it") }, { -1 }
};
static const MunWizardValue of_authorities[] = {
  { COMMUNICATION_ITEM_DIRECTION, "external" }, { COMMUNICATION_ITEM_AUDIENCE, N_("Police, customs, data protection authority") },
  { COMMUNICATION_ITEM_WHEN_TEXT, N_("As the law says; personal data within 72 hours") }, { COMMUNICATION_ITEM_CHANNEL, N_("Their form or telephone") },
  { COMMUNICATION_ITEM_SENDER_ROLE, N_("Security coordinator") }, { COMMUNICATION_ITEM_SENSITIVITY, "confidential" },
  { COMMUNICATION_ITEM_RELEASE_RULE, N_("Top management is told first") }, { -1 }
};
static const MunWizardValue of_visitors[] = {
  { COMMUNICATION_ITEM_DIRECTION, "external" }, { COMMUNICATION_ITEM_AUDIENCE, N_("Visitors and drivers") },
  { COMMUNICATION_ITEM_WHEN_TEXT, N_("At the gate, each time") }, { COMMUNICATION_ITEM_CHANNEL, N_("Leaflet in four languages") },
  { COMMUNICATION_ITEM_SENDER_ROLE, N_("Gate") }, { COMMUNICATION_ITEM_SENSITIVITY, "public" }, { COMMUNICATION_ITEM_RELEASE_RULE, N_("Free") }, { -1 }
};
static const MunWizardValue of_reports[] = {
  { COMMUNICATION_ITEM_DIRECTION, "internal" }, { COMMUNICATION_ITEM_AUDIENCE, N_("Security coordinator") },
  { COMMUNICATION_ITEM_WHEN_TEXT, N_("At once, whoever sees something") }, { COMMUNICATION_ITEM_CHANNEL, N_("Telephone or in person, without blame") },
  { COMMUNICATION_ITEM_SENDER_ROLE, N_("Everybody") }, { COMMUNICATION_ITEM_SENSITIVITY, "internal" },
  { COMMUNICATION_ITEM_RELEASE_RULE, N_("Stays inside") }, { -1 }
};
static const MunWizardStarter starters[] = {
  { N_("Security policy and rules"), N_("To everybody who works for you."), of_policy },
  { N_("What people see and report"), N_("From everybody to the security coordinator."), of_reports },
  { N_("Events that touch customers"), N_("To the customer whose goods are concerned."), of_events },
  { N_("Duties to report to authorities"), N_("To police, customs and data protection."), of_authorities },
  { N_("Rules for visitors and drivers"), N_("At the gate, each time."), of_visitors },
  { NULL }
};

static const MunWizardPage pages[] = {
  {
    .id = "plan", .kind = MUN_PAGE_RECORDS, .clause = "7.4",
    .step = N_("Who tells whom"),
    .question = N_("What is told to whom, when, how and by whom?"),
    .text = N_("Six to ten subjects are enough, inside and outside. Say also who may let it out."),
    .why = N_("In the hour after a theft nobody has time to find out who calls the customer."),
    .auditor = N_("Subject, time, audience, way and sender for each, and a rule for what is confidential."),
    .example = N_("Stolen load: the customer, within 24 hours, by telephone and then in writing; top management releases it."),
    .lines = &mun_communication_item_spec, .line_fields = item_fields, .begins = new_item, .until = "retired", .becomes = "active",
    .starters = starters, .check = check_plan,
  },
  {
    .id = "messages", .kind = MUN_PAGE_RECORDS, .clause = "7.4, 9.3.2 g",
    .step = N_("Messages"),
    .question = N_("What came in and went out lately?"),
    .text = N_("Complaints, letters from authorities, warnings, praise, and what you told others. You see the last three months and what still waits for an answer."),
    .why = N_("The voice from outside is the one you cannot invent. Top management hears it once a year."),
    .auditor = N_("Complaints answered in time, and a name for whatever confidential went out."),
    .example = N_("Customer Meyer complained about an open seal on 3 June; answered on 5 June by the yard manager."),
    .lines = &mun_communication_record_spec, .line_fields = message_fields, .begins = new_message, .records = list_messages, .check = check_messages,
  },
  MUN_REGISTER_REVIEW ("7.4"),
  MUN_REGISTER_RESULT ("7.4", N_("Who tells whom what is settled")),
};

static const char * const reports[] = { "R14", NULL };

const MunWizard mun_communication_wizard = {
  .id = "communication",
  .title = N_("Communication"),
  .purpose = N_("Settles who tells whom what, when and how, and keeps what came in and went out."),
  .clause = "7.4",
  .subject = &mun_organisation_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 20 minutes"),
  .next = N_("Next you put your documents in order."),
  .follows = "documents",
  .begin = mun_wizard_begin_organisation,
};
