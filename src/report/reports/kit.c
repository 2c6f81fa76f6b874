/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "model/rules.h"
#include "report/reports/role-matrix.h"
#include "spec/kind.h"

const char *
mun_report_text (MunReport  *report,
                 const char *text)
{
  return mun_translate (report->language, text);
}

static gboolean
is_han (const char *character)
{
  return g_unichar_get_script (g_utf8_get_char (character)) == G_UNICODE_SCRIPT_HAN;
}

/* A date of Chinese words, "2026年11月2日", has no blanks between itself and other Chinese words; numbers and names in Latin letters have.
 * Translators cannot know which value is a date. Returns: (transfer full) */
static char *
join_dates (const char *said)
{
  char *joined = g_malloc (strlen (said) + 1), *to = joined;

  for (const char *p = said; *p != '\0'; p++)
    {
      const gboolean inside = *p == ' ' && p >= said + 3 && p[1] != '\0' && g_utf8_validate (p - 3, 3, NULL) && is_han (p - 3);
      const gboolean before = inside && strspn (p + 1, "0123456789") == 4 && g_str_has_prefix (p + 5, "年");
      const gboolean behind = inside && p >= said + 4 && g_ascii_isdigit (p[-4]) && strstr ("年月日", (char[]) { p[-3], p[-2], p[-1], '\0' }) != NULL
                              && is_han (p + 1);

      if (!before && !behind)
        *to++ = *p;
    }
  *to = '\0';
  return joined;
}

char *
mun_report_say (MunReport  *report,
                const char *format,
                ...)
{
  g_autofree char *said = NULL;
  va_list arguments;

  va_start (arguments, format);
  said = g_strdup_vprintf (mun_report_text (report, format), arguments);
  va_end (arguments);
  return g_str_has_prefix (report->language, "zh") ? join_dates (said) : g_steal_pointer (&said);
}

char *
mun_report_both (MunReport  *report,
                 const char *one,
                 const char *other)
{
  if (*one == '\0' || *other == '\0')
    return g_strconcat (one, other, NULL);
  return mun_report_say (report, N_("%1$s, %2$s"), one, other);
}

void
mun_report_speak (MunReport  *report,
                  GString    *spoken,
                  const char *label,
                  const char *value)
{
  g_autofree char *figure = value != NULL && *value != '\0' ? mun_report_say (report, N_("%s: %s"), label, value) : g_strdup (label);

  g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? mun_report_text (report, N_("; ")) : "", figure);
}

void
mun_report_speak_number (MunReport  *report,
                         GString    *spoken,
                         const char *label,
                         double      number)
{
  g_autofree char *value = g_strdup_printf ("%g", number);

  mun_report_speak (report, spoken, label, value);
}

const char *
mun_report_label (MunReport     *report,
                  const MunSpec *spec,
                  int            field)
{
  return mun_report_text (report, spec->fields[field].label);
}

const char *
mun_report_choice (MunReport     *report,
                   const MunSpec *spec,
                   int            field,
                   const char    *key)
{
  return mun_report_text (report, mun_field_choice_label (&spec->fields[field], key));
}

gboolean
mun_report_shows (MunReport     *report,
                  const MunSpec *spec,
                  int            field)
{
  return !report->options->public_edition || !(spec->fields[field].flags & MUN_CONFIDENTIAL);
}

static const char *
get_currency (MunReport *report)
{
  MunRecord *organisation = PRIVATE (report)->organisation;

  return organisation != NULL ? mun_record_get (organisation, ORGANISATION_CURRENCY) : "";
}

/* "1 month", "3 months". */
const char *
mun_report_unit (MunReport  *report,
                 const char *unit,
                 const char *value)
{
  static const struct { const char *many; const char *one; } units[] = {
    { "months", N_("month") }, { "years", N_("year") }, { "days", N_("day") }, { "hours", N_("hour") }, { "people", N_("person") },
    { "steps", N_("step") }, { "issues", N_("issue") }, { "parties", N_("party") }, { "obligations", N_("obligation") }, { "processes", N_("process") },
    { "objectives", N_("objective") }, { "risks", N_("risk") }, { "steps in the plan", N_("step in the plan") }, { "kinds", N_("kind") },
    { "levels", N_("level") }, { "lines", N_("line") },
  };

  for (guint i = 0; g_str_equal (value, "1") && i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (unit, units[i].many))
      return mun_report_text (report, units[i].one);
  return mun_report_text (report, unit);
}

static char *
add_unit (MunReport      *report,
          const MunField *field,
          char           *value)
{
  const char *unit = field->kind == MUN_KIND_MONEY ? get_currency (report)
                     : field->unit != NULL         ? mun_report_unit (report, field->unit, value)
                                                   : "";
  g_autofree char *bare = value;

  return *bare != '\0' && *unit != '\0' ? g_strconcat (bare, " ", unit, NULL) : g_steal_pointer (&bare);
}

char *
mun_report_value (MunReport *report,
                  MunRecord *record,
                  int        field)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (!mun_report_shows (report, spec, field))
    return g_strdup ("");
  return add_unit (report, &spec->fields[field], mun_workspace_format (report->workspace, record, field, report->language));
}

char *
mun_report_title (MunReport *report,
                  MunRecord *record)
{
  g_autofree char *title = mun_report_value (report, record, mun_record_get_spec (record)->title_field);

  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (mun_record_get_ref (record));
}

char *
mun_report_job (MunReport *report,
                MunRecord *person)
{
  MunRecord *organisation = PRIVATE (report)->organisation;
  const char *id = mun_record_get_id (person);
  g_autoptr(GPtrArray) held = NULL;
  g_autoptr(GPtrArray) roles = g_ptr_array_new_with_free_func (g_object_unref);

  if (mun_record_is_set (person, PERSON_JOB_TITLE))
    return g_strdup (mun_record_get (person, PERSON_JOB_TITLE));
  held = mun_workspace_find (report->workspace, &mun_role_assignment_spec, ROLE_ASSIGNMENT_PERSON, MUN_IS, id, -1);
  for (guint i = 0; i < held->len; i++)
    {
      MunRecord *role = mun_role_is_held (report, held->pdata[i])
                        ? mun_workspace_get (report->workspace, &mun_role_spec, mun_record_get (held->pdata[i], ROLE_ASSIGNMENT_ROLE), NULL) : NULL;

      if (role != NULL)
        g_ptr_array_add (roles, role);
    }
  if (roles->len > 0)
    return mun_report_names (report, roles);
  if (mun_record_get_yes (person, PERSON_IS_TOP_MANAGEMENT) || (organisation != NULL && mun_record_is (organisation, ORGANISATION_TOP_MANAGER, id)))
    return g_strdup (mun_report_text (report, N_("Top management")));
  return g_strdup ("");
}

char *
mun_report_person (MunReport  *report,
                   const char *id)
{
  g_autoptr(MunRecord) person = id != NULL ? mun_workspace_get (report->workspace, &mun_person_spec, id, NULL) : NULL;
  g_autofree char *job = person != NULL ? mun_report_job (report, person) : NULL;

  if (person == NULL)
    return g_strdup ("");
  return mun_report_both (report, mun_record_get (person, PERSON_FULL_NAME), job);
}

char *
mun_report_names (MunReport *report,
                  GPtrArray *records)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = mun_report_title (report, g_ptr_array_index (records, i));

      g_string_append_printf (names, "%s%s", i > 0 ? mun_report_text (report, N_(", ")) : "", title);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

char *
mun_report_lines (MunReport *report,
                  MunRecord *record,
                  const int *fields)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_autofree char *value = mun_report_value (report, record, fields[i]);

      if (*value != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mun_report_date (MunReport  *report,
                 const char *iso)
{
  return mun_date_format (iso, report->language);
}

char *
mun_report_money (MunReport *report,
                  double     amount)
{
  static const MunField field = { "amount", MUN_KIND_MONEY };
  char canonical[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (canonical, sizeof canonical, "%.2f", amount);
  return add_unit (report, &field, mun_kind_format (&field, canonical, report->language));
}

gboolean
mun_report_is_past (MunReport *report,
                    MunRecord *record,
                    int        field)
{
  const char *day = mun_record_get (record, field);

  return *day != '\0' && strncmp (day, report->today, strlen ("2026-11-02")) < 0;
}

void
mun_report_set_filter (MunReport  *report,
                       const char *text)
{
  g_free (PRIVATE (report)->filter);
  PRIVATE (report)->filter = g_strdup (text);
}

void
mun_report_set_period (MunReport  *report,
                       const char *from,
                       const char *to)
{
  g_autofree char *first = mun_report_date (report, from);
  g_autofree char *last = mun_report_date (report, to);

  g_free (PRIVATE (report)->period);
  if (*first != '\0' && g_str_equal (first, last))
    PRIVATE (report)->period = g_steal_pointer (&first);
  else
    PRIVATE (report)->period = mun_report_say (report, N_("%1$s to %2$s"), *first != '\0' ? first : "…", *last != '\0' ? last : "…");
}

void
mun_report_set_subtitle (MunReport  *report,
                         const char *text)
{
  mun_document_set_text (report->document, MUN_TEXT_SUBTITLE, text);
}

void
mun_report_set_draft (MunReport *report)
{
  PRIVATE (report)->draft = TRUE;
}

void
mun_report_set_owner (MunReport  *report,
                      const char *person)
{
  g_free (PRIVATE (report)->owner);
  PRIVATE (report)->owner = g_strdup (person);
}

void
mun_report_set_signer (MunReport  *report,
                       guint       place,
                       const char *person,
                       const char *date)
{
  MunSigner *signer;

  g_return_if_fail (place < MUN_SIGNERS);

  signer = &PRIVATE (report)->signers[place];
  g_free (signer->person);
  g_free (signer->date);
  signer->person = g_strdup (person);
  signer->date = g_strdup (date);
}

void
mun_report_heading (MunReport  *report,
                    guint       level,
                    const char *title,
                    const char *intro)
{
  mun_document_add_heading (report->document, level, mun_report_text (report, title), NULL);
  if (intro != NULL)
    mun_report_paragraph (report, intro);
}

void
mun_report_paragraph (MunReport  *report,
                      const char *text)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, mun_report_text (report, text));
}

/* Sentences of one language stand beside each other with a blank, Chinese ones without. */
static char *
add_date_of_check (MunReport  *report,
                   const char *text)
{
  g_autofree char *day = mun_report_date (report, report->today);
  g_autofree char *checked = mun_report_say (report, N_("Checked on %s."), day);

  return g_strconcat (text, g_str_has_prefix (report->language, "zh") ? "" : " ", checked, NULL);
}

static gboolean
is_decided (MunReport *report)
{
  return report->subject != NULL && (mun_record_get_spec (report->subject)->flags & MUN_SPEC_VERSIONED) && !mun_state_is_waiting (report->subject);
}

void
mun_report_missing (MunReport  *report,
                    const char *what,
                    const char *where)
{
  g_autofree char *dated = NULL;

  /* Where to mend it is for those who can, and nobody can fill in any more what a version in force, or an earlier one, did not say. */
  if (report->options->public_edition || is_decided (report))
    {
      mun_report_none (report, what);
      return;
    }
  dated = add_date_of_check (report, mun_report_text (report, where));
  mun_document_add_missing (report->document, mun_report_text (report, what), dated);
}

void
mun_report_none (MunReport  *report,
                 const char *what)
{
  g_autofree char *dated = add_date_of_check (report, mun_report_text (report, what));

  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, dated);
}

void
mun_report_text_below (MunReport  *report,
                       MunRecord  *record,
                       int         field,
                       const char *label)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *value = mun_report_value (report, record, field);
  g_auto(GStrv) paragraphs = g_strsplit (value, "\n", -1);

  if (!mun_report_shows (report, spec, field))
    return;
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, label));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (!mun_text_is_blank (paragraphs[i]))
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, paragraphs[i]);
  if (*value == '\0')
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, mun_report_text (report, N_("Nothing is recorded here.")));
}

void
mun_report_long_text (MunReport *report,
                      MunRecord *record,
                      int        field)
{
  mun_report_text_below (report, record, field, mun_record_get_spec (record)->fields[field].label);
}

char *
mun_report_own_approval (MunReport *report,
                         MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  int author = mun_spec_find_field (spec, "author");
  int approved_by = mun_spec_find_field (spec, "approved_by");
  const char *state = mun_record_get_state (record);

  if (report->options->public_edition || author < 0 || approved_by < 0 || !mun_record_is_set (record, approved_by)
      || !mun_record_is (record, author, mun_record_get (record, approved_by))
      || !(g_str_equal (state, "approved") || g_str_equal (state, "superseded")))
    return g_strdup ("");
  return g_strdup (mun_record_get_note (record));
}

void
mun_report_definitions (MunReport *report,
                        MunRecord *record,
                        const int *fields)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_autofree char *value = mun_report_value (report, record, fields[i]);

      if (mun_report_shows (report, spec, fields[i]))
        mun_document_add_definition (report->document, mun_report_label (report, spec, fields[i]), value);
    }
}

MunCatalogue *
mun_report_catalogue (MunReport *report)
{
  g_autoptr(GError) error = NULL;

  if (report->catalogue == NULL)
    report->catalogue = mun_catalogue_load_builtin (&error);
  if (report->catalogue == NULL)
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  return report->catalogue;
}
