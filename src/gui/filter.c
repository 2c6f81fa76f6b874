/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/filter.h"

#include <glib/gi18n.h>

#include "spec/kind.h"

struct _MunFilter {
  const MunSpec *spec;
  GArray        *conditions; /* (element-type MunCondition): values owned */
};

static void
clear_condition (gpointer data)
{
  MunCondition *condition = data;

  g_free ((char *) condition->value);
}

MunFilter *
mun_filter_new (const MunSpec *spec)
{
  MunFilter *filter = g_new0 (MunFilter, 1);

  g_assert (spec != NULL);
  filter->spec = spec;
  filter->conditions = g_array_new (FALSE, FALSE, sizeof (MunCondition));
  g_array_set_clear_func (filter->conditions, clear_condition);
  return filter;
}

MunFilter *
mun_filter_copy (const MunFilter *filter)
{
  MunFilter *copy = mun_filter_new (filter->spec);

  for (guint i = 0; i < filter->conditions->len; i++)
    {
      const MunCondition *condition = &g_array_index (filter->conditions, MunCondition, i);

      mun_filter_add (copy, condition->field, condition->op, condition->value);
    }
  return copy;
}

void
mun_filter_free (MunFilter *filter)
{
  g_array_unref (filter->conditions);
  g_free (filter);
}

const MunSpec *
mun_filter_get_spec (const MunFilter *filter)
{
  return filter->spec;
}

guint
mun_filter_get_length (const MunFilter *filter)
{
  return filter->conditions->len;
}

MunFilter *
mun_filter_add (MunFilter   *filter,
                int          field,
                MunOperator  op,
                const char  *value)
{
  MunCondition condition = { field, op, g_strdup (value) };

  g_array_append_val (filter->conditions, condition);
  return filter;
}

void
mun_filter_clear (MunFilter *filter)
{
  g_array_set_size (filter->conditions, 0);
}

void
mun_filter_fill (const MunFilter *filter,
                 MunQuery        *query)
{
  query->spec = filter->spec;
  query->conditions = (const MunCondition *) filter->conditions->data;
  query->n_conditions = filter->conditions->len;
}

static char *
describe_value (const MunFilter    *filter,
                MunWorkspace       *workspace,
                const MunCondition *condition,
                const char         *value)
{
  const MunField *field = &filter->spec->fields[condition->field];

  if (condition->op == MUN_NAMED)
    return g_strdup (value);
  if (field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS)
    return field->target != NULL ? mun_workspace_title (workspace, field->target, value) : g_strdup (value);
  return mun_kind_format (field, value, NULL);
}

static char *
describe_condition (const MunFilter    *filter,
                    MunWorkspace       *workspace,
                    const MunCondition *condition)
{
  static const char * const signs[] = {
    [MUN_IS] = N_("%s: %s"), [MUN_IN] = N_("%s: %s"), [MUN_LINKS_TO] = N_("%s: %s"), [MUN_NAMED] = N_("%s: %s"),
    [MUN_IS_NOT] = N_("%s: not %s"), [MUN_NOT_IN] = N_("%s: not %s"),
    [MUN_BEFORE] = N_("%s: before %s"), [MUN_AFTER] = N_("%s: after %s"),
    [MUN_AT_MOST] = N_("%s: up to %s"), [MUN_AT_LEAST] = N_("%s: from %s"),
    [MUN_CONTAINS] = N_("%s with “%s”"), [MUN_SET] = N_("%s: filled"), [MUN_UNSET] = N_("%s: empty"),
  };
  g_auto(GStrv) values = g_strsplit (condition->value != NULL ? condition->value : "", "\n", -1);
  g_autoptr(GString) shown = g_string_new (NULL);
  g_auto(GStrv) parts = g_strsplit (_(signs[condition->op]), "%s", 3);

  for (char **value = values; *value != NULL; value++)
    {
      g_autofree char *text = describe_value (filter, workspace, condition, *value);

      g_string_append_printf (shown, "%s%s", shown->len > 0 ? " / " : "", text);
    }
  return g_strconcat (parts[0], _(filter->spec->fields[condition->field].label), parts[1],
                      g_strv_length (parts) > 2 ? shown->str : "", g_strv_length (parts) > 2 ? parts[2] : "", NULL);
}

char *
mun_filter_describe (const MunFilter *filter,
                     MunWorkspace    *workspace)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < filter->conditions->len; i++)
    {
      g_autofree char *part = describe_condition (filter, workspace, &g_array_index (filter->conditions, MunCondition, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
    }
  return g_strdup (text->str);
}

GVariant *
mun_filter_to_variant (const MunFilter *filter)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sis)"));
  for (guint i = 0; i < filter->conditions->len; i++)
    {
      const MunCondition *condition = &g_array_index (filter->conditions, MunCondition, i);

      g_variant_builder_add (&builder, "(sis)", filter->spec->fields[condition->field].name, (int) condition->op,
                             condition->value != NULL ? condition->value : "");
    }
  return g_variant_new ("(s@a(sis))", filter->spec->name, g_variant_builder_end (&builder));
}

MunFilter *
mun_filter_from_variant (GVariant *variant)
{
  g_autoptr(GVariantIter) iter = NULL;
  g_autoptr(MunFilter) filter = NULL;
  const char *name;
  const char *value;
  const MunSpec *spec;
  int op;

  g_variant_get (variant, "(&sa(sis))", &name, &iter);
  spec = mun_spec_find (name);
  if (spec == NULL)
    return NULL;
  filter = mun_filter_new (spec);
  while (g_variant_iter_next (iter, "(&si&s)", &name, &op, &value))
    {
      int field = mun_spec_find_field (spec, name);

      if (field < 0 || op < MUN_IS || op > MUN_NAMED)
        return NULL;
      mun_filter_add (filter, field, op, op == MUN_SET || op == MUN_UNSET ? NULL : value);
    }
  return g_steal_pointer (&filter);
}
