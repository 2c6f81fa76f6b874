/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>

#include "base/date.h"

/* Who must be able to do what, the proof of it, how gaps are closed, who was checked, and who was told. */

/* The roles whose holders can make security better or worse. */
static GPtrArray *
list_roles (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_role_spec, ROLE_STATUS, MUN_IS_NOT, "retired", ROLE_AFFECTS_SECURITY, MUN_IS, "1", -1);
}

static GPtrArray *
list_people_to_clear (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0",
                             PERSON_SCREENING_REQUIRED, MUN_IS_NOT, "none", -1);
}

static char *
a_year_ago (MunWizardRun *run)
{
  return mun_date_add_months (mun_workspace_get_today (mun_wizard_run_get_workspace (run)), -12);
}

/* Talks that are still to come, and those of the last year. */
static GPtrArray *
list_talks (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autofree char *before = a_year_ago (run);
  GPtrArray *talks = mun_workspace_find (workspace, &mun_awareness_event_spec, AWARENESS_EVENT_STATUS, MUN_IS, "planned", -1);
  g_autoptr(GPtrArray) held = mun_workspace_find (workspace, &mun_awareness_event_spec, AWARENESS_EVENT_STATUS, MUN_IS, "held",
                                                  AWARENESS_EVENT_HELD_ON, MUN_AFTER, before, -1);

  for (guint i = 0; i < held->len; i++)
    g_ptr_array_add (talks, g_object_ref (g_ptr_array_index (held, i)));

  return talks;
}

static gboolean
is_below (GPtrArray  *groups,
          const char *id)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (mun_record_get_id (g_ptr_array_index (groups, i)), id))
      return TRUE;

  return FALSE;
}

/* The lines of @spec that stand under one of the @groups. */
static GPtrArray *
list_below (MunWizardRun  *run,
            const MunSpec *spec,
            int            field,
            GPtrArray     *groups)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (mun_wizard_run_get_workspace (run), spec, -1);
  GPtrArray *lines = mun_wizard_list ();

  for (guint i = 0; i < all->len; i++)
    if (is_below (groups, mun_record_get (g_ptr_array_index (all, i), field)))
      g_ptr_array_add (lines, g_object_ref (g_ptr_array_index (all, i)));

  return lines;
}

static GPtrArray *
list_listeners (MunWizardRun *run)
{
  g_autoptr(GPtrArray) talks = list_talks (run);

  return list_below (run, &mun_awareness_attendance_spec, AWARENESS_ATTENDANCE_EVENT, talks);
}

static GPtrArray *
list_trainings (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_training_spec, TRAINING_STATUS, MUN_IN, "planned\nheld", -1);
}

static GPtrArray *
list_learners (MunWizardRun *run)
{
  g_autoptr(GPtrArray) trainings = list_trainings (run);

  return list_below (run, &mun_training_attendance_spec, TRAINING_ATTENDANCE_TRAINING, trainings);
}

static GPtrArray *
list_clearances (MunWizardRun *run)
{
  g_autoptr(GPtrArray) people = list_people_to_clear (run);

  return list_below (run, &mun_screening_spec, SCREENING_PERSON, people);
}

/* Holders whose proof of a need is not even begun ------------------------------------------------------------------------- */

static gboolean
has_pair (GPtrArray  *records,
          int         first,
          const char *one,
          int         second,
          const char *other)
{
  for (guint i = 0; i < records->len; i++)
    if (mun_record_is (g_ptr_array_index (records, i), first, one) && mun_record_is (g_ptr_array_index (records, i), second, other))
      return TRUE;

  return FALSE;
}

typedef struct {
  MunRecord *need;
  char      *person;
} Open;

static void
free_open (gpointer data)
{
  Open *open = data;

  g_object_unref (open->need);
  g_free (open->person);
  g_free (open);
}

static void
add_open_of (MunWizardRun *run,
             MunRecord    *need,
             GPtrArray    *proofs,
             GPtrArray    *open)
{
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  g_autoptr(GPtrArray) holders = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_role_assignment_spec,
                                                     ROLE_ASSIGNMENT_ROLE, MUN_IS, mun_record_get (need, COMPETENCE_NEED_ROLE), -1);

  for (guint i = 0; i < holders->len; i++)
    {
      const char *person = mun_record_get (g_ptr_array_index (holders, i), ROLE_ASSIGNMENT_PERSON);
      const char *ends = mun_record_get (g_ptr_array_index (holders, i), ROLE_ASSIGNMENT_ENDS_ON);
      Open *found;

      if ((*ends && g_strcmp0 (ends, today) < 0) || has_pair (proofs, COMPETENCE_NEED, mun_record_get_id (need), COMPETENCE_PERSON, person))
        continue;
      found = g_new0 (Open, 1);
      found->need = g_object_ref (need);
      found->person = g_strdup (person);
      g_ptr_array_add (open, found);
    }
}

static GPtrArray *
list_open (MunWizardRun *run)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (free_open);
  g_autoptr(GPtrArray) needs = mun_wizard_run_lines (run, "needs"), proofs = mun_wizard_run_lines (run, "proof");

  for (guint i = 0; i < needs->len; i++)
    add_open_of (run, g_ptr_array_index (needs, i), proofs, open);

  return open;
}

static char *
name_open (MunWizardRun *run,
           const Open   *open)
{
  g_autofree char *person = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec, open->person);

  return g_strdup_printf ("%s: %s", person, mun_record_get_title (open->need));
}

static GPtrArray *
suggest_proofs (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) open = list_open (run);

  for (guint i = 0; i < open->len; i++)
    {
      Open *one = g_ptr_array_index (open, i);
      g_autofree char *id = g_strdup_printf ("%s %s", mun_record_get_id (one->need), one->person);
      g_autofree char *title = name_open (run, one);

      g_ptr_array_add (suggestions, mun_suggestion_new (id, title, _("The role asks for it and nothing says whether it is there."),
                                                        mun_record_get_ref (one->need)));
    }

  return suggestions;
}

static MunRecord *
accept_proof (MunWizardRun        *run,
              const MunSuggestion *suggestion,
              GError             **error)
{
  MunRecord *proof = mun_wizard_bring (run, "proof", NULL);
  g_auto(GStrv) ids = g_strsplit (suggestion->id, " ", 2);

  mun_record_set (proof, COMPETENCE_NEED, ids[0]);
  mun_record_set (proof, COMPETENCE_PERSON, ids[1]);
  return proof;
}

/* A card that puts down everybody at once --------------------------------------------------------------------------------- */

static gboolean
was_held (MunWizardRun *run,
          MunRecord    *talk)
{
  const char *day = mun_record_get (talk, AWARENESS_EVENT_HELD_ON);

  return *day != '\0' && strcmp (day, mun_workspace_get_today (mun_wizard_run_get_workspace (run))) <= 0;
}

static GPtrArray *
suggest_everybody (MunWizardRun *run,
                   const char   *page,
                   const char   *under,
                   int           group,
                   int           field)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) above = mun_wizard_run_lines (run, under), lines = mun_wizard_run_lines (run, page), people = mun_wizard_active_people (run);

  for (guint i = 0; i < above->len; i++)
    {
      MunRecord *event = g_ptr_array_index (above, i);
      g_autofree char *title = NULL;
      g_autofree char *text = NULL;
      guint missing = 0;

      for (guint p = 0; p < people->len; p++)
        missing += !has_pair (lines, group, mun_record_get_id (event), field, mun_record_get_id (g_ptr_array_index (people, p)));
      if (missing == 0 || !was_held (run, event))
        continue;
      title = g_strdup_printf (_("Everybody was there: %s"), mun_record_get_title (event));
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Puts down the %u person who is not on the list yet. Take out who was absent.",
                                           "Puts down the %u people who are not on the list yet. Take out who was absent.", missing), missing);
      g_ptr_array_add (suggestions, mun_suggestion_new (mun_record_get_id (event), title, text, mun_record_get_ref (event)));
    }

  return suggestions;
}

static MunRecord *
accept_everybody (MunWizardRun        *run,
                  const char          *page,
                  const char          *under,
                  int                  group,
                  int                  field,
                  const MunSuggestion *suggestion)
{
  g_autoptr(GPtrArray) above = mun_wizard_run_lines (run, under), lines = mun_wizard_run_lines (run, page), people = mun_wizard_active_people (run);
  MunRecord *last = NULL;

  for (guint i = 0; i < above->len; i++)
    for (guint p = 0; p < people->len && g_str_equal (mun_record_get_id (g_ptr_array_index (above, i)), suggestion->id); p++)
      {
        const char *person = mun_record_get_id (g_ptr_array_index (people, p));

        if (has_pair (lines, group, suggestion->id, field, person))
          continue;
        g_clear_object (&last);
        last = mun_wizard_bring (run, page, g_ptr_array_index (above, i));
        mun_record_set (last, field, person);
      }

  return last;
}

static GPtrArray *
suggest_listeners (MunWizardRun *run)
{
  return suggest_everybody (run, "listeners", "talks", AWARENESS_ATTENDANCE_EVENT, AWARENESS_ATTENDANCE_PERSON);
}

static MunRecord *
accept_listeners (MunWizardRun        *run,
                  const MunSuggestion *suggestion,
                  GError             **error)
{
  return accept_everybody (run, "listeners", "talks", AWARENESS_ATTENDANCE_EVENT, AWARENESS_ATTENDANCE_PERSON, suggestion);
}

/* Who has read the policy ------------------------------------------------------------------------------------------------- */

static MunRecord *
find_policy (MunWizardRun *run)
{
  return mun_workspace_find_first (mun_wizard_run_get_workspace (run), &mun_policy_spec, POLICY_STATUS, MUN_IS, "approved",
                                   POLICY_AUDIENCE, MUN_IS, "internal", -1);
}

static gboolean
has_no_policy (MunWizardRun *run)
{
  g_autoptr(MunRecord) policy = find_policy (run);

  return !policy;
}

static GPtrArray *
list_readers (MunWizardRun *run)
{
  g_autoptr(MunRecord) policy = find_policy (run);

  return policy ? mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_acknowledgement_spec, ACKNOWLEDGEMENT_SUBJECT, MUN_IS, mun_record_get_id (policy), -1)
                : mun_wizard_list ();
}

static MunRecord *
add_reader (MunWizardRun *run,
            MunRecord    *above)
{
  MunRecord *reader = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_acknowledgement_spec);
  g_autoptr(MunRecord) policy = find_policy (run);

  mun_record_set (reader, ACKNOWLEDGEMENT_SUBJECT_TYPE, "policy");
  mun_record_set (reader, ACKNOWLEDGEMENT_SUBJECT, policy ? mun_record_get_id (policy) : "");
  mun_record_set (reader, ACKNOWLEDGEMENT_VERSION, policy ? mun_record_get (policy, POLICY_VERSION) : "");
  mun_record_set (reader, ACKNOWLEDGEMENT_ON_DATE, mun_workspace_get_today (mun_wizard_run_get_workspace (run)));
  mun_record_set (reader, ACKNOWLEDGEMENT_METHOD, "meeting_list");
  return reader;
}

/* Those with a line on the page, saved or not, are on the list. */
static GPtrArray *
list_unread (MunWizardRun *run)
{
  GPtrArray *people = mun_wizard_active_people (run);
  g_autoptr(GPtrArray) readers = mun_wizard_run_lines (run, "readers");

  for (guint i = people->len; i > 0; i--)
    for (guint r = 0; r < readers->len; r++)
      if (mun_record_is (g_ptr_array_index (readers, r), ACKNOWLEDGEMENT_PERSON, mun_record_get_id (g_ptr_array_index (people, i - 1))))
        {
          g_ptr_array_remove_index (people, i - 1);
          break;
        }

  return people;
}

static GPtrArray *
suggest_readers (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) people = list_unread (run);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person who has not confirmed yet", "All %u people who have not confirmed yet", people->len),
                                            people->len);

  if (people->len > 0)
    g_ptr_array_add (suggestions, mun_suggestion_new ("all", title, _("Puts them all on the list with the day of today. Take out who has not signed."), ""));

  return suggestions;
}

static MunRecord *
accept_readers (MunWizardRun        *run,
                const MunSuggestion *suggestion,
                GError             **error)
{
  g_autoptr(GPtrArray) people = list_unread (run);
  MunRecord *last = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      g_clear_object (&last);
      last = add_reader (run, NULL);
      mun_record_set (last, ACKNOWLEDGEMENT_PERSON, mun_record_get_id (g_ptr_array_index (people, i)));
      mun_wizard_run_keep (run, "readers", last);
    }

  return last;
}

/* ------------------------------------------------------------------------------------------------------------------------- */

static void
check_needs (MunWizardRun *run,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) roles = list_roles (run), needs = mun_wizard_run_lines (run, "needs");

  for (guint i = 0; i < roles->len; i++)
    {
      gboolean found = FALSE;

      for (guint n = 0; n < needs->len; n++)
        found |= mun_record_is (g_ptr_array_index (needs, n), COMPETENCE_NEED_ROLE, mun_record_get_id (g_ptr_array_index (roles, i)));
      if (!found)
        mun_warn (issues, g_ptr_array_index (roles, i), -1, _("Nothing says yet what “%s” must be able to do."), mun_record_get_title (g_ptr_array_index (roles, i)));
    }
}

static void
check_proofs (MunWizardRun *run,
              GPtrArray    *issues)
{
  g_autoptr(GPtrArray) open = list_open (run);

  if (open->len > 0)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1,
              g_dngettext (GETTEXT_PACKAGE, "%u proof that a role asks for is not on the list yet.", "%u proofs that roles ask for are not on the list yet.", open->len),
              open->len);
}

static const int need_fields[] = {
  COMPETENCE_NEED_TOPIC, COMPETENCE_NEED_BASIS, COMPETENCE_NEED_DETAIL, COMPETENCE_NEED_FROM_RISK, COMPETENCE_NEED_REFRESHER_MONTHS, -1
};
static const int proof_fields[] = {
  COMPETENCE_PERSON, COMPETENCE_BASIS, COMPETENCE_EVIDENCE, COMPETENCE_ASSESSED_BY, COMPETENCE_ASSESSED_ON, COMPETENCE_VALID_UNTIL, -1
};
static const int training_fields[] = {
  TRAINING_TITLE, TRAINING_KIND, TRAINING_TOPIC, TRAINING_NEED, TRAINING_TRAINER, TRAINING_PLANNED_ON, TRAINING_HELD_ON,
  TRAINING_EFFECT_METHOD, TRAINING_EFFECT_CHECKED_ON, TRAINING_EFFECT_RESULT, -1
};
static const int learner_fields[] = { TRAINING_ATTENDANCE_PERSON, TRAINING_ATTENDANCE_ATTENDED, TRAINING_ATTENDANCE_RESULT, TRAINING_ATTENDANCE_VALID_UNTIL, -1 };
static const int clearance_fields[] = {
  SCREENING_LEVEL, SCREENING_DONE_ON, SCREENING_DONE_BY, SCREENING_OUTCOME, SCREENING_VALID_UNTIL, SCREENING_LIMITS_NOTE, -1
};
static const int talk_fields[] = {
  AWARENESS_EVENT_TITLE, AWARENESS_EVENT_HELD_ON, AWARENESS_EVENT_AUDIENCE, AWARENESS_EVENT_METHOD, AWARENESS_EVENT_LED_BY, AWARENESS_EVENT_COVERS_POLICY,
  AWARENESS_EVENT_COVERS_CONTRIBUTION, AWARENESS_EVENT_COVERS_CONSEQUENCES, AWARENESS_EVENT_COVERS_ROLES, AWARENESS_EVENT_COVERS_EMERGENCY, -1
};
static const int listener_fields[] = { AWARENESS_ATTENDANCE_PERSON, AWARENESS_ATTENDANCE_CONFIRMED_ON, AWARENESS_ATTENDANCE_UNDERSTOOD, -1 };

static const int reader_fields[] = { ACKNOWLEDGEMENT_PERSON, ACKNOWLEDGEMENT_ON_DATE, ACKNOWLEDGEMENT_METHOD, -1 };

static const MunWizardValue new_need[] = { { COMPETENCE_NEED_BASIS, "training" }, { -1 } };
static const MunWizardValue new_proof[] = { { COMPETENCE_ASSESSED_BY, "me" }, { -1 } };
static const MunWizardValue new_training[] = { { TRAINING_KIND, "course" }, { -1 } };
static const MunWizardValue new_learner[] = { { TRAINING_ATTENDANCE_ATTENDED, "1" }, { -1 } };
static const MunWizardValue new_clearance[] = { { SCREENING_DONE_ON, "today" }, { -1 } };
static const MunWizardValue new_talk[] = {
  { AWARENESS_EVENT_HELD_ON, "today" }, { AWARENESS_EVENT_METHOD, "briefing" }, { AWARENESS_EVENT_LED_BY, "me" }, { -1 }
};
static const MunWizardValue new_listener[] = { { AWARENESS_ATTENDANCE_CONFIRMED_ON, "today" }, { -1 } };

static const MunWizardPage pages[] = {
  {
    .id = "needs", .kind = MUN_PAGE_RECORDS, .clause = "7.2 a",
    .step = N_("Needs"),
    .question = N_("What must each role be able to do?"),
    .text = N_("Three to five points for every role that can make security better or worse. Name the risk where one asks for it."),
    .why = N_("A guard who cannot work the alarm is a witness, not a guard."),
    .auditor = N_("Needs for every role whose work affects security, some of them drawn from risks."),
    .example = N_("Duty manager: switch the alarm on and off, lead the first ten minutes. Refreshed every 12 months."),
    .lines = &mun_competence_need_spec, .line_fields = need_fields, .begins = new_need,
    .groups = list_roles, .group_field = COMPETENCE_NEED_ROLE, .check = check_needs,
  },
  {
    .id = "proof", .kind = MUN_PAGE_RECORDS, .clause = "7.2 b, d",
    .step = N_("Proof"),
    .question = N_("Who can do it, and what proves it?"),
    .text = N_("The cards name every holder of a role for whom nothing is written yet. A line without proof stays a gap until a training closes it."),
    .why = N_("After a loss the first question is whether the person on duty knew what to do."),
    .auditor = N_("For each holder the certificate, record or name of who judged it, and a day."),
    .example = N_("Pavel Novak, alarm system: instruction by the maker, certificate of 4 May, judged by Ida Lund."),
    .lines = &mun_competence_spec, .line_fields = proof_fields, .begins = new_proof, .becomes = "met",
    .under = "needs", .group_field = COMPETENCE_NEED, .suggest = suggest_proofs, .accept = accept_proof, .check = check_proofs,
  },
  {
    .id = "training", .kind = MUN_PAGE_RECORDS, .clause = "7.2 c",
    .step = N_("Training"),
    .question = N_("How are the gaps closed, and did it help?"),
    .text = N_("Plan it, enter the day when it was held, and look after some weeks whether people now do it right."),
    .why = N_("A course that changes nothing costs twice."),
    .auditor = N_("Training for every gap, and a look at its effect within three months, not only a list of names."),
    .example = N_("Seal check, on the job, 12 May. Effect: ten trailers looked at on 30 June, no fault."),
    .lines = &mun_training_spec, .line_fields = training_fields, .begins = new_training, .records = list_trainings, .becomes = "held evaluated",
  },
  {
    .id = "learners", .kind = MUN_PAGE_RECORDS, .clause = "7.2 d",
    .step = N_("Who came"),
    .question = N_("Who was trained?"),
    .text = N_("A name that is stored stays as it is: enter who came, and who did not."),
    .why = N_("The one who missed the course works the next night shift."),
    .auditor = N_("Names and results, and what happened with those who were absent."),
    .example = N_("Mira Holt, was there, passed, valid for two years."),
    .lines = &mun_training_attendance_spec, .line_fields = learner_fields, .begins = new_learner, .records = list_learners,
    .under = "training", .group_field = TRAINING_ATTENDANCE_TRAINING,
  },
  {
    .id = "clearance", .kind = MUN_PAGE_RECORDS, .clause = "7.2, 8.4",
    .step = N_("Clearance"),
    .question = N_("Whose background was checked, and until when does it hold?"),
    .text = N_("Only the outcome and the day, never what was found. People appear here whose post asks for a check."),
    .why = N_("Most big thefts had somebody inside who knew."),
    .auditor = N_("A valid check for each post that needs one, within what the law allows."),
    .example = N_("Enhanced check by the agency on 2 April, cleared, valid for three years."),
    .lines = &mun_screening_spec, .line_fields = clearance_fields, .begins = new_clearance, .records = list_clearances,
    .groups = list_people_to_clear, .group_field = SCREENING_PERSON,
  },
  {
    .id = "talks", .kind = MUN_PAGE_RECORDS, .clause = "7.3",
    .step = N_("Talks"),
    .question = N_("How does everybody learn what security asks of them?"),
    .text = N_("Short talks do it: the policy, what each can do, what happens when somebody does not, the roles, and what to do in an emergency."),
    .why = N_("The person who sees the open gate first is rarely the one responsible for it."),
    .auditor = N_("Five subjects told to everybody within the last eighteen months. They ask people in the yard, not you."),
    .example = N_("Toolbox talk at the start of the night shift, 10 minutes, led by the yard manager: policy and emergencies."),
    .lines = &mun_awareness_event_spec, .line_fields = talk_fields, .begins = new_talk, .records = list_talks, .becomes = "held",
  },
  {
    .id = "listeners", .kind = MUN_PAGE_RECORDS, .clause = "7.3",
    .step = N_("Who was told"),
    .question = N_("Who was there?"),
    .text = N_("One card puts down everybody. Take out who was absent before you go on, and tell them later: what is stored stays."),
    .why = N_("Temporary workers and drivers are forgotten first, and are asked first."),
    .auditor = N_("Names for every talk, temporary workers among them."),
    .example = N_("All of the night shift, signed list attached."),
    .lines = &mun_awareness_attendance_spec, .line_fields = listener_fields, .begins = new_listener, .records = list_listeners,
    .under = "talks", .group_field = AWARENESS_ATTENDANCE_EVENT, .suggest = suggest_listeners, .accept = accept_listeners,
  },
  {
    .id = "readers", .kind = MUN_PAGE_RECORDS, .clause = "5.2.2, 7.3", .skip = has_no_policy,
    .step = N_("Policy read"),
    .question = N_("Who has confirmed that they read the security policy?"),
    .text = N_("One line for each person and each new version of the policy. A confirmation that is stored stays as it is."),
    .why = N_("A policy nobody was told of protects nobody."),
    .auditor = N_("The signed list of the version in force, with temporary workers; then they ask people on the floor what it says."),
    .example = N_("Pavel Novak, 6 October, on the list of the morning round."),
    .lines = &mun_acknowledgement_spec, .line_fields = reader_fields, .records = list_readers, .add = add_reader,
    .suggest = suggest_readers, .accept = accept_readers,
  },
  MUN_REGISTER_REVIEW ("7.2, 7.3"),
  MUN_REGISTER_RESULT ("7.2, 7.3", N_("What people can and know is on record")),
};

static const char * const reports[] = { "R13", NULL };

const MunWizard mun_competence_wizard = {
  .id = "competence",
  .title = N_("Competence and awareness"),
  .purpose = N_("Finds out who must be able to do what, keeps the proof, closes the gaps and tells everybody."),
  .clause = "7.2, 7.3",
  .subject = &mun_organisation_spec,
  .writes = &mun_training_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about an hour, in parts"),
  .next = N_("Next you settle who tells whom what: communication."),
  .follows = "communication",
  .begin = mun_wizard_begin_organisation,
};
