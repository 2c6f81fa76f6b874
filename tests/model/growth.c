/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/growth.h"

#include <string.h>

#include "spec/kept.h"

/* And what is put right as the questions and the requirements ask: a late action gets a new date, a core process its risk, a threshold its number. */
static const struct { const char *ref, *field, *value; } mended[] = {
  { "TRT-0009", "due_on", "2026-12-18" },
  { "RSK-0025", "process", "PRO-0001" },
  { "RSK-0007", "process", "PRO-0007" },
  { "RSK-0032", "category", "e" },
  { "RSK-0033", "category", "e" },
  { "THR-0002", "trigger_value", "1 minute" },
  { "THR-0004", "trigger_value", "1 minute" },
  { "THR-0005", "trigger_value", "1 pallet" },
};

/* As the button for a file does it. */
static char *
keep_file (Growth     *growth,
           const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *sha256 = NULL;

  mun_workspace_begin_group (growth->grown, "File added", &error);
  g_assert_no_error (error);
  sha256 = mun_store_add_file (mun_workspace_get_store (growth->grown), bytes, &error);
  g_assert_no_error (error);
  mun_workspace_end_group (growth->grown, TRUE, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&sha256);
}

/* The same value in the grown file: links lead to what has grown so far. */
char *
growth_carry (Growth    *growth,
       MunRecord *from,
       int        field)
{
  const MunField *f = &mun_record_get_spec (from)->fields[field];
  g_auto(GStrv) ids = NULL;
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (mended); i++)
    if (g_str_equal (mun_record_get_ref (from), mended[i].ref) && g_str_equal (f->name, mended[i].field))
      {
        g_autoptr(MunRecord) target = mun_workspace_lookup (growth->source, mended[i].value, NULL);

        return g_strdup (target ? g_hash_table_lookup (growth->grown_of, mun_record_get_id (target)) : mended[i].value);
      }
  if (f->kind == MUN_KIND_FILE)
    {
      g_autofree char *text = g_strdup_printf ("The text of %s", mun_record_get_ref (from));

      return keep_file (growth, text);
    }
  if (f->kind != MUN_KIND_LINK && f->kind != MUN_KIND_LINKS)
    return g_strdup (mun_record_get (from, field));

  ids = g_strsplit (mun_record_get (from, field), "\n", -1);
  for (char **id = ids; *id != NULL; id++)
    if (g_hash_table_contains (growth->grown_of, *id))
      g_ptr_array_add (found, g_hash_table_lookup (growth->grown_of, *id));
  g_ptr_array_add (found, NULL);
  g_clear_pointer (&ids, g_strfreev);
  return g_strjoinv ("\n", (char **) found->pdata);
}

gboolean
growth_has_field (const int *fields,
           int        field)
{
  for (guint i = 0; fields != NULL && fields[i] >= 0; i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

void
growth_join (Growth    *growth,
      MunRecord *from,
      MunRecord *to)
{
  g_hash_table_replace (growth->grown_of, g_strdup (mun_record_get_id (from)), g_strdup (mun_record_get_id (to)));
  g_hash_table_replace (growth->source_of, g_strdup (mun_record_get_id (to)), g_strdup (mun_record_get_id (from)));
}

/* Returns: the field of who decided that @field belongs to: the name or its day; -1 for all others */
static int
find_signature (const MunSpec *spec,
                int            field)
{
  const char *name = spec->fields[field].name;
  g_autofree char *stem = strlen (name) > 2 ? g_strndup (name, strlen (name) - 2) : g_strdup ("");
  g_autofree char *by = g_strconcat (stem, "by", NULL);
  int found = mun_spec_find_field (spec, by);

  return found >= 0 && (spec->fields[found].flags & MUN_IN_PERSON) ? found : -1;
}

typedef struct {
  MunRecord *record;
  int        field;
  char      *value;
} Signature;

static void
free_signature (gpointer data)
{
  Signature *signature = data;

  g_object_unref (signature->record);
  g_free (signature->value);
  g_free (signature);
}

static void
note_signature (Growth     *growth,
                MunRecord  *record,
                int         field,
                const char *value)
{
  Signature *signature = g_new0 (Signature, 1);

  signature->record = g_object_ref (record);
  signature->field = field;
  signature->value = g_strdup (value);
  if (growth->signatures == NULL)
    growth->signatures = g_ptr_array_new_with_free_func (free_signature);
  g_ptr_array_add (growth->signatures, signature);
}

/* The day comes before the name on the pages, or after it. */
void
growth_sign (Growth *growth)
{
  g_autofree char *acting = g_strdup (mun_workspace_get_person (growth->grown));
  g_autoptr(GPtrArray) signatures = g_steal_pointer (&growth->signatures);

  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    {
      Signature *signature = g_ptr_array_index (signatures, i);

      mun_record_set (signature->record, signature->field, signature->value);
    }
  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    {
      Signature *signature = g_ptr_array_index (signatures, i);
      g_autoptr(GError) error = NULL;
      const char *by = mun_record_get (signature->record, find_signature (mun_record_get_spec (signature->record), signature->field));

      mun_workspace_set_person (growth->grown, *by != '\0' ? by : acting);
      mun_workspace_save (growth->grown, signature->record, NULL, &error);
      g_assert_no_error (error);
    }
  mun_workspace_set_person (growth->grown, acting);
}

/* What the program has issued meanwhile carries the name that it gave it. */
static gboolean
is_kept (MunRecord  *record,
         const char *name)
{
  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL; rule++)
    if (rule->spec == mun_record_get_spec (record) && rule->parent < 0 && rule->only != NULL && !mun_record_is_new (record)
        && (mun_kept_has_word (rule->states, mun_record_get_state (record)) || mun_record_is (record, rule->spec->state_field, "in_review"))
        && mun_kept_has_word (rule->only, name))
      return TRUE;
  return FALSE;
}

/* Only what the page asks. What it has filled in itself stands where the demonstration is silent; where the page asks for the state, what the state
 * rests on is said, too. */
void
growth_answer (Growth    *growth,
        MunRecord *from,
        MunRecord *to,
        const int *fields)
{
  const MunSpec *spec = mun_record_get_spec (to);
  gboolean state = mun_spec_has_state (spec) && growth_has_field (fields, (int) spec->state_field);

  for (guint i = 0; fields != NULL && fields[i] >= 0; i++)
    {
      g_autofree char *value = growth_carry (growth, from, fields[i]);

      if (is_kept (to, spec->fields[fields[i]].name))
        continue;
      /* What is approved only now was not read before. */
      if (spec == &mun_acknowledgement_spec && fields[i] == ACKNOWLEDGEMENT_ON_DATE)
        continue;
      /* Whoever answers has judged: what is evidence at once carries the name that the page begins with. */
      if ((spec->flags & MUN_SPEC_APPEND_ONLY) && (spec->fields[fields[i]].flags & MUN_IN_PERSON) && find_signature (spec, fields[i]) < 0)
        continue;
      /* Versions are counted by the program: the copy says which one it is. */
      if (spec == &mun_document_copy_spec && fields[i] == DOCUMENT_COPY_VERSION)
        continue;
      if (*value != '\0' && find_signature (spec, fields[i]) >= 0)
        note_signature (growth, to, fields[i], value);
      else if (*value != '\0' && !(spec->fields[fields[i]].flags & MUN_COMPUTED))
        mun_record_set (to, fields[i], value);
      else if (state && spec->fields[fields[i]].kind == MUN_KIND_TEXT && !mun_record_is_set (to, fields[i]))
        mun_record_set (to, fields[i], GROWTH_PLAIN);
    }
}

/* Asked here or on another page, or only a proposal. */
static gboolean
is_asked (const MunWizard     *wizard,
          const MunWizardPage *page,
          int                  field)
{
  for (guint i = 0; i < wizard->n_pages; i++)
    if (wizard->pages[i].lines == page->lines && growth_has_field (wizard->pages[i].line_fields, field))
      return TRUE;
  for (const MunWizardValue *value = page->begins; value != NULL && value->field >= 0; value++)
    if (value->field == field)
      return TRUE;
  return FALSE;
}

/* Several pages of a conversation may make records of one type: what a new line begins with tells which are whose. */
static gboolean
is_shared (const MunWizard     *wizard,
           const MunWizardPage *page)
{
  for (guint i = 0; i < wizard->n_pages; i++)
    if (&wizard->pages[i] != page && wizard->pages[i].lines == page->lines && mun_wizard_page_can_add (&wizard->pages[i]))
      return TRUE;
  return FALSE;
}

/* Whether a line that begins like this one may say what @from says: what no page asks must be the same already. */
gboolean
growth_agrees (Growth              *growth,
        const MunWizard     *wizard,
        const MunWizardPage *page,
        MunRecord           *line,
        MunRecord           *from)
{
  const MunSpec *spec = page->lines;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      MunKind kind = spec->fields[i].kind;
      g_autofree char *value = NULL;

      if (!mun_record_is_set (line, i) || is_asked (wizard, page, (int) i) || (mun_spec_has_state (spec) && i == spec->state_field))
        continue;
      if (kind != MUN_KIND_CHOICE && kind != MUN_KIND_LINK && (kind != MUN_KIND_INTEGER || mun_record_is_new (line)) && kind != MUN_KIND_SCALE
          && !(kind == MUN_KIND_LINE && g_str_equal (spec->fields[i].name, "requirement")))
        continue;
      if (kind == MUN_KIND_CHOICE && mun_record_is_new (line) && mun_wizard_page_can_add (page) && !is_shared (wizard, page))
        continue;
      value = growth_carry (growth, from, (int) i);
      if (strcmp (value, mun_record_get (line, i)) != 0 && (kind != MUN_KIND_LINK || *value != '\0' || spec->fields[i].target == wizard->subject
                                                               || ((spec->flags & MUN_SPEC_CHILD) && i == spec->parent_field)))
        return FALSE;
    }
  return TRUE;
}
