/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/pasted-rows.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/error.h"
#include "base/text.h"
#include "spec/kind.h"

/* Characters of a value that tell it from another. */
#define SHOWN 60

/* Columns ----------------------------------------------------------------------------------------------------------- */

static gboolean
find_column (const MunSpec *spec,
             const char    *typed,
             int           *column)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *name = g_utf8_casefold (stripped, -1);
  g_autofree char *number = g_utf8_casefold (_("Number"), -1);

  *column = MUN_SORT_REF;
  if (g_str_equal (name, "ref") || g_str_equal (name, "number") || g_str_equal (name, number))
    return TRUE;
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *label = g_utf8_casefold (spec->fields[i].label, -1);
      g_autofree char *translated = g_utf8_casefold (_(spec->fields[i].label), -1);

      *column = i;
      if (g_str_equal (name, spec->fields[i].name) || g_str_equal (name, label) || g_str_equal (name, translated))
        return TRUE;
    }
  *column = MUN_PASTE_LEFT_OUT;
  return FALSE;
}

/* One name that is not ours makes no row of values out of a row of names: half of them are enough. What is not known is left out. */
static gboolean
read_heads (MunPaste *self)
{
  char **heads = self->rows->pdata[0];
  guint known = 0, named = 0;

  for (char **head = heads; *head != NULL; head++)
    {
      int column = MUN_PASTE_LEFT_OUT;

      if (!mun_text_is_blank (*head))
        {
          named++;
          known += find_column (self->spec, *head, &column);
        }
      g_array_append_val (self->columns, column);
    }
  if (known > 0 && known * 2 >= named)
    return TRUE;
  g_array_set_size (self->columns, 0);
  return FALSE;
}

static gboolean
has_one_column (MunPaste *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strv_length (self->rows->pdata[i]) > 1)
      return FALSE;
  return TRUE;
}

/* What a person copied elsewhere begins with a name more often than with a number of ours; one column alone is names. */
static void
take_columns (MunPaste *self,
              GArray   *fields)
{
  char **cells = self->rows->pdata[0];
  gboolean numbered = mun_spec_find_by_ref (cells[0]) == self->spec;
  int title = self->spec->title_field;

  if (!numbered && has_one_column (self))
    {
      g_array_append_val (self->columns, title);
      return;
    }
  for (guint i = 0; i < fields->len; i++)
    {
      int field = g_array_index (fields, int, i);

      if (field != MUN_SORT_REF || numbered)
        g_array_append_val (self->columns, field);
    }
}

MunPaste *
mun_paste_new (MunWorkspace  *workspace,
               const MunSpec *spec,
               const char    *text,
               GArray        *fields,
               GError       **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  MunPaste *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL && fields != NULL, NULL);

  rows = mun_rows_parse (text, error);
  if (rows == NULL)
    return NULL;
  self = g_new0 (MunPaste, 1);
  self->workspace = g_object_ref (workspace);
  self->spec = spec;
  self->rows = g_steal_pointer (&rows);
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  if (read_heads (self))
    self->first = 1;
  else
    take_columns (self, fields);
  self->looked = self->applied = self->first;
  return self;
}

void
mun_paste_free (MunPaste *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->workspace);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

guint
mun_paste_count_columns (MunPaste *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->rows->len; i++)
    n = MAX (n, g_strv_length (self->rows->pdata[i]));
  return n;
}

const char *
mun_paste_get_head (MunPaste *self,
                    guint     column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->first == 1 && column < g_strv_length (self->rows->pdata[0]) ? ((char **) self->rows->pdata[0])[column] : NULL;
}

int
mun_paste_get_column (MunPaste *self,
                      guint     column)
{
  g_return_val_if_fail (self != NULL, MUN_PASTE_LEFT_OUT);

  return column < self->columns->len ? g_array_index (self->columns, int, column) : MUN_PASTE_LEFT_OUT;
}

void
mun_paste_set_column (MunPaste *self,
                      guint     column,
                      int       field)
{
  const int left_out = MUN_PASTE_LEFT_OUT;

  g_return_if_fail (self != NULL && field >= MUN_PASTE_LEFT_OUT && field < (int) self->spec->n_fields);

  while (self->columns->len <= column)
    g_array_append_val (self->columns, left_out);
  /* Two columns cannot both be the title. */
  for (guint i = 0; i < self->columns->len && field != MUN_PASTE_LEFT_OUT; i++)
    if (g_array_index (self->columns, int, i) == field)
      g_array_index (self->columns, int, i) = MUN_PASTE_LEFT_OUT;
  g_array_index (self->columns, int, column) = field;
  self->looked = self->applied = self->first;
  memset (self->counts, 0, sizeof self->counts);
}

/* Values ------------------------------------------------------------------------------------------------------------ */

/* By number, or by the whole name when only one record has it. */
static char *
find_link (MunPaste        *self,
           const MunField  *field,
           const char      *typed,
           GError         **error)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));
  const MunSpec *named = mun_spec_find_by_ref (name);
  const MunField *title;
  MunCondition condition;
  MunQuery query = { .spec = field->target, .conditions = &condition, .n_conditions = 1, .sort_field = MUN_SORT_REF };
  g_autoptr(GPtrArray) found = NULL;

  if (named != NULL && (field->target == NULL || named == field->target))
    return mun_store_find_ref (mun_workspace_get_store (self->workspace), name, error);
  title = field->target != NULL ? &field->target->fields[field->target->title_field] : NULL;
  if (title != NULL && (title->kind == MUN_KIND_LINE || title->kind == MUN_KIND_TEXT))
    {
      condition = (MunCondition) { field->target->title_field, MUN_IS, name };
      found = mun_workspace_query (self->workspace, &query, error);
      if (found == NULL)
        return NULL;
    }
  if (found != NULL && found->len == 1)
    return g_strdup (mun_record_get_id (found->pdata[0]));
  g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, found != NULL && found->len > 1
               ? _("%1$s: more than one record is called “%2$s”; write its number.") : _("%1$s: there is no “%2$s” here."), _(field->label), name);
  return NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

static char *
read_links (MunPaste        *self,
            const MunField  *field,
            const char      *text,
            GError         **error)
{
  g_auto(GStrv) names = g_strsplit_set (text, field->kind == MUN_KIND_LINKS ? ";\n" : "\n", -1);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (char **name = names; *name != NULL; name++)
    {
      char *id;

      if (mun_text_is_blank (*name))
        continue;
      id = find_link (self, field, *name, error);
      if (id == NULL)
        return NULL;
      g_ptr_array_add (ids, id);
    }
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv ("\n", (GStrv) ids->pdata);
}

static gboolean
find_label (const MunField  *field,
            const char      *text,
            char           **key)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      g_autofree char *label = g_utf8_casefold (_(choice->label), -1);

      if (g_str_equal (wanted, label))
        {
          *key = g_strdup (choice->key);
          return TRUE;
        }
    }
  return FALSE;
}

/* Returns the canonical value of a cell that is not empty. */
static char *
read_value (MunPaste        *self,
            const MunField  *field,
            const char      *cell,
            GError         **error)
{
  g_autofree char *text = g_strstrip (g_strdup (cell));
  char *key;

  if (field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS)
    return read_links (self, field, text, error);
  if (field->kind == MUN_KIND_CHOICE && find_label (field, text, &key))
    return key;
  if (field->kind == MUN_KIND_YES_NO && (g_str_equal (text, _("Yes")) || g_str_equal (text, _("No"))))
    return g_strdup (g_str_equal (text, _("Yes")) ? "1" : "0");
  return mun_kind_parse (field, text, error);
}

gboolean
mun_paste_takes (const MunField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return !(field->flags & MUN_COMPUTED) && field->kind != MUN_KIND_FILE;
}

/* The record that a row carries the number of. Returns %FALSE when that is no record of this type. */
static gboolean
find_record (MunPaste   *self,
             char      **cells,
             MunRecord **record,
             GError    **error)
{
  for (guint i = 0; i < self->columns->len && cells[i] != NULL; i++)
    {
      g_autofree char *ref = g_strstrip (g_strdup (cells[i]));
      g_autofree char *id = NULL;

      if (g_array_index (self->columns, int, i) != MUN_SORT_REF || *ref == '\0')
        continue;
      id = mun_store_find_ref (mun_workspace_get_store (self->workspace), ref, error);
      *record = id != NULL ? mun_workspace_get (self->workspace, self->spec, id, error) : NULL;
      return *record != NULL;
    }
  return TRUE;
}

typedef void (*ValueFunc) (MunPaste *self, MunRecord *record, int field, const char *value, const char *cell, gpointer user_data);

static gboolean
each_value (MunPaste   *self,
            char      **cells,
            MunRecord  *record,
            ValueFunc   func,
            gpointer    user_data,
            GError    **error)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      int field = i < self->columns->len ? g_array_index (self->columns, int, i) : MUN_PASTE_LEFT_OUT;
      g_autofree char *value = NULL;

      if (field < 0 || mun_text_is_blank (cells[i]) || !mun_paste_takes (&self->spec->fields[field]))
        continue;
      value = read_value (self, &self->spec->fields[field], cells[i], error);
      if (value == NULL)
        return FALSE;
      func (self, record, field, value, cells[i], user_data);
    }
  return TRUE;
}

/* Judging ----------------------------------------------------------------------------------------------------------- */

/* A cell as it will be shown: what is chosen may be typed as it is stored. */
static char *
read_cell (const MunField *field,
           const char     *value,
           const char     *cell)
{
  const char *choice = field->kind == MUN_KIND_CHOICE ? mun_field_choice_label (field, value) : NULL;

  if (field->kind == MUN_KIND_YES_NO)
    return g_strdup (g_str_equal (value, "1") ? _("Yes") : _("No"));
  return choice != NULL ? g_strdup (_(choice)) : g_strstrip (mun_text_shorten (cell, SHOWN));
}

static void
note_change (MunPaste   *self,
             MunRecord  *record,
             int         field,
             const char *value,
             const char *cell,
             gpointer    user_data)
{
  GString *text = user_data;
  const char *label = _(self->spec->fields[field].label);
  g_autofree char *typed = read_cell (&self->spec->fields[field], value, cell);

  if (record != NULL && g_str_equal (mun_record_get (record, field), value))
    return;
  if (record == NULL && (guint) field == self->spec->title_field)
    g_string_prepend (text, value);
  else if (record == NULL)
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? ", " : "", label, typed);
  else
    {
      g_autofree char *whole = mun_workspace_format (self->workspace, record, field, NULL);
      g_autofree char *old = mun_text_shorten (whole, SHOWN);

      g_string_append_printf (text, "%s%s: %s → %s", text->len > 0 ? ", " : "", label, *old != '\0' ? old : "–", typed);
    }
}

static MunPasteFate
judge (MunPaste   *self,
       guint       row,
       MunRecord **record,
       GString    *text)
{
  char **cells = self->rows->pdata[row];
  g_autoptr(GError) error = NULL;

  if (!find_record (self, cells, record, &error) || !each_value (self, cells, *record, note_change, text, &error))
    {
      g_string_assign (text, error->message);
      return MUN_PASTE_WRONG;
    }
  if (*record != NULL && mun_record_is_dirty (*record))
    {
      g_string_assign (text, _("There are changes in it that are not saved. Save or revert them first."));
      return MUN_PASTE_WRONG;
    }
  if (text->len == 0)
    return *record != NULL ? MUN_PASTE_SAME : MUN_PASTE_WRONG;
  return *record != NULL ? MUN_PASTE_CHANGE : MUN_PASTE_NEW;
}

MunPasteFate
mun_paste_judge (MunPaste  *self,
                 guint      row,
                 char     **text)
{
  g_autoptr(MunRecord) record = NULL;
  g_autoptr(GString) what = g_string_new (NULL);
  MunPasteFate fate;

  g_return_val_if_fail (self != NULL && row < self->rows->len && text != NULL, MUN_PASTE_WRONG);

  fate = judge (self, row, &record, what);
  if (fate == MUN_PASTE_WRONG && what->len == 0)
    g_string_assign (what, _("None of its cells stands in a column that takes a value."));
  if (record != NULL && (fate == MUN_PASTE_CHANGE || fate == MUN_PASTE_SAME))
    *text = g_strconcat (mun_record_get_ref (record), what->len > 0 ? ": " : "", what->str, NULL);
  else
    *text = g_strdup (what->str);
  return fate;
}

gboolean
mun_paste_look (MunPaste *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->looked >= self->rows->len)
    return FALSE;
  self->counts[mun_paste_judge (self, self->looked++, &text)]++;
  return TRUE;
}

static void
set_value (MunPaste   *self,
           MunRecord  *record,
           int         field,
           const char *value,
           const char *cell,
           gpointer    user_data)
{
  mun_record_set (record, field, value);
}

gboolean
mun_paste_apply (MunPaste  *self,
                 GError   **error)
{
  g_autoptr(MunRecord) record = NULL;
  g_autoptr(GString) what = g_string_new (NULL);
  MunPasteFate fate;
  guint row;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->applied >= self->rows->len)
    return FALSE;
  row = self->applied++;
  fate = judge (self, row, &record, what);
  if (fate == MUN_PASTE_WRONG || fate == MUN_PASTE_SAME)
    return TRUE;
  if (record == NULL)
    record = mun_workspace_new_record (self->workspace, self->spec);
  if (each_value (self, self->rows->pdata[row], record, set_value, NULL, error) && mun_workspace_save (self->workspace, record, NULL, error))
    return TRUE;
  mun_record_revert (record);
  g_prefix_error (error, _("Row %u: "), row + 1);
  return FALSE;
}
