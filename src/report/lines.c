/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/lines.h"

#include <string.h>

#include "report/unbroken.h"

/* A longer word than this is cut wherever a line ends: it is a machine's, not a person's. */
#define WORD_MAX 72

/* What one pass over a text has to know before it can be broken. */
enum {
  TEXT_PLAIN = 0,
  TEXT_WIDE = 1 << 0,     /* not only ASCII */
  TEXT_DIRTY = 1 << 1,    /* something that cannot be shown */
  TEXT_RTL = 1 << 2,
};

typedef struct {
  MunLines      *lines;
  MunTypesetter *type;
  double         limit;
  double         x;
  double         space;
  guint          first;
  double         widest_word;
} Breaker;

static gboolean
is_rtl (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff)
         || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff)
         || c == 0x200f || c == 0x202b || c == 0x202e || c == 0x2067;
}

static guint
classify (const char *text)
{
  guint flags = TEXT_PLAIN;

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p >= 0x80)
      flags |= TEXT_WIDE;
    else if ((*p < 0x20 && *p != '\n' && *p != '\t') || *p == 0x7f)
      flags |= TEXT_DIRTY;
  if ((flags & TEXT_WIDE) == 0)
    return flags;
  if (!g_utf8_validate (text, -1, NULL))
    return flags | TEXT_DIRTY;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_rtl (c))
        flags |= TEXT_RTL;
      if ((c >= 0x80 && c < 0xa0) || c == 0x2028 || c == 0x2029)
        flags |= TEXT_DIRTY;
    }
  return flags;
}

static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *shown = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85)
        c = '\n';
      g_string_append_unichar (shown, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }
  return g_string_free (shown, FALSE);
}

static void
end_line (Breaker *b)
{
  MunLines *lines = b->lines;
  MunLine line = { b->first, lines->pieces->len - b->first, 0 };

  if (line.n > 0)
    {
      const MunPiece *last = &g_array_index (lines->pieces, MunPiece, lines->pieces->len - 1);

      line.width = last->x + last->segment->width;
    }
  g_array_append_val (lines->lines, line);
  lines->width = MAX (lines->width, line.width);
  b->first = lines->pieces->len;
  b->x = 0;
}

static void
push_segment (Breaker          *b,
              const MunSegment *segment)
{
  MunPiece piece = { segment, 0, FALSE };
  gboolean empty = b->lines->pieces->len == b->first;

  if (!empty && b->x + segment->width > b->limit + 0.01)
    end_line (b);
  piece.x = b->x;
  g_array_append_val (b->lines->pieces, piece);
  b->x += segment->width;
}

static void
push_blank (Breaker *b)
{
  if (b->lines->pieces->len == b->first)
    return;
  g_array_index (b->lines->pieces, MunPiece, b->lines->pieces->len - 1).space = TRUE;
  b->x += b->space;
}

static void
break_line (Breaker *b)
{
  push_blank (b);
  end_line (b);
}

/* A word that is wider than the line is cut between what people take for characters. */
static void
push_characters (Breaker    *b,
                 const char *text,
                 gsize       length)
{
  int n = g_utf8_strlen (text, length) + 1;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  const char *start = text;
  const char *p = text;

  pango_get_log_attrs (text, length, -1, mun_typesetter_language (b->type), attributes, n);
  for (int i = 1; i < n; i++)
    {
      p = g_utf8_next_char (p);
      if (i < n - 1 && !attributes[i].is_cursor_position)
        continue;
      push_segment (b, mun_typesetter_segment (b->type, b->lines->font, start, p - start));
      start = p;
    }
}

static void
push_word (Breaker    *b,
           const char *text,
           gsize       length)
{
  while (length > 0)
    {
      gsize part = length;
      const MunSegment *segment;

      if (part > WORD_MAX)
        part = g_utf8_find_prev_char (text, text + WORD_MAX + 1) - text;
      segment = mun_typesetter_segment (b->type, b->lines->font, text, part);
      b->widest_word = MAX (b->widest_word, segment->width);
      if (segment->width > b->limit + 0.01)
        push_characters (b, text, part);
      else
        push_segment (b, segment);
      text += part;
      length -= part;
    }
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* Pushes the first @length bytes, a date or a number, if they have room on a line. Returns: whether they have */
static gboolean
push_unbroken (Breaker    *b,
           const char *text,
           gsize       length)
{
  const MunSegment *segment;

  if (length == 0 || length > WORD_MAX)
    return FALSE;
  segment = mun_typesetter_segment (b->type, b->lines->font, text, length);
  if (segment->width > b->limit + 0.01)
    return FALSE;
  b->widest_word = MAX (b->widest_word, segment->width);
  push_segment (b, segment);
  return TRUE;
}

/* Returns: length of the date or number that @text begins with and of what follows it without a blank; 0 for none */
static gsize
find_number (const char *text)
{
  gsize length = mun_unbroken_number (text);

  while (length > 0 && text[length] != '\0' && text[length] != '\n' && !is_blank (text[length]))
    length++;
  return length;
}

/* ASCII breaks at blanks and after the hyphen inside a word, and nowhere in a date or a number. */
static void
break_plain (Breaker    *b,
             const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      const char *start = p;

      if (*p == '\n')
        {
          break_line (b);
          p++;
          continue;
        }
      if (push_unbroken (b, p, find_number (p)))
        start = p += find_number (p);
      while (*p != '\0' && *p != '\n' && !is_blank (*p))
        {
          p++;
          if (p[-1] == '-' && p - start > 1 && g_ascii_isalpha (p[-2]) && g_ascii_isalpha (*p))
            break;
        }
      if (p > start)
        push_word (b, start, p - start);
      if (is_blank (*p))
        push_blank (b);
      while (is_blank (*p))
        p++;
    }
}

/* As find_number(), or what stands in brackets, to the next place where Unicode allows a break: @n: (out): characters */
static gsize
find_wide_number (const char         *text,
                  const PangoLogAttr *attributes,
                  int                 most,
                  int                *n)
{
  const char *end = text + MAX (mun_unbroken_number (text), mun_unbroken_bracket (text));

  *n = g_utf8_strlen (text, end - text);
  while (*n > 0 && *n < most && !attributes[*n].is_line_break && !is_blank (*end) && *end != '\n')
    {
      end = g_utf8_next_char (end);
      ++*n;
    }
  return end - text;
}

/* A date, number or bracket, or words of a title. */
static gsize
find_unbroken (Breaker            *b,
               const char         *text,
               const PangoLogAttr *attributes,
               int                 most,
               int                *n)
{
  gsize length = find_wide_number (text, attributes, most, n);

  if (length == 0 && b->lines->title)
    {
      length = mun_unbroken_words (text);
      *n = g_utf8_strlen (text, length);
    }
  return length;
}

/* Everything else breaks where Unicode says. */
static void
break_wide (Breaker    *b,
            const char *text)
{
  gsize length = strlen (text);
  int n = g_utf8_strlen (text, length) + 1;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  const char *start = text;
  const char *p = text;
  int tried = 0, unbroken_n = 0;

  pango_get_log_attrs (text, length, -1, mun_typesetter_language (b->type), attributes, n);
  for (int i = 0; i < n; i++)
    {
      gboolean stop = i == n - 1 || is_blank (*p) || *p == '\n';

      if ((stop || attributes[i].is_line_break) && p > start)
        {
          push_word (b, start, p - start);
          start = p;
        }
      while (p == start && i >= tried && push_unbroken (b, p, find_unbroken (b, p, attributes + i, n - 1 - i, &unbroken_n)))
        {
          for (; unbroken_n > 0; unbroken_n--, i++)
            p = g_utf8_next_char (p);
          start = p;
          stop = i == n - 1 || is_blank (*p) || *p == '\n';
        }
      /* Words that are too wide to stay together are broken anywhere, not once more before the last of them. */
      if (b->lines->title)
        tried = MAX (tried, i + unbroken_n);
      if (i == n - 1)
        break;
      if (is_blank (*p) && !(i > 0 && is_blank (p[-1])))
        push_blank (b);
      if (*p == '\n')
        break_line (b);
      p = g_utf8_next_char (p);
      if (stop)
        start = p;
    }
}

static void
add_layout_line (MunLines        *self,
                 MunTypesetter   *type,
                 const char      *text,
                 PangoLayoutLine *line)
{
  MunLine out = { self->pieces->len, 0, 0 };
  double x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      MunSegment *segment = mun_typesetter_shape_item (type, text, l->data);
      MunPiece piece = { segment, x, FALSE };

      g_ptr_array_add (self->owned, segment);
      g_array_append_val (self->pieces, piece);
      x += segment->width;
      out.n++;
    }
  out.width = x;
  self->width = MAX (self->width, x);
  g_array_append_val (self->lines, out);
}

/* Right-to-left text has its runs reordered in each line: Pango does that best, and such texts are few. */
static void
break_rtl (MunLines      *self,
           MunTypesetter *type,
           const char    *text,
           double         width)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (mun_typesetter_context (type, self->font));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, MIN (MAX (width, 1), 100000) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    add_layout_line (self, type, text, l->data);
  self->rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

static void
break_text (MunLines      *self,
            MunTypesetter *type,
            MunFont        font,
            const char    *text,
            double         width,
            double        *widest_word)
{
  guint flags = classify (text);
  g_autofree char *shown = (flags & TEXT_DIRTY) ? clean (text) : NULL;
  Breaker b = { .lines = self, .type = type, .limit = width };

  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->owned, 0);
  self->font = font;
  self->width = 0;
  self->tail = 0;
  self->rtl = FALSE;
  if (shown != NULL)
    text = shown;
  if (flags & TEXT_RTL)
    break_rtl (self, type, text, width);
  else
    {
      b.space = mun_typesetter_segment (type, font, " ", 1)->width;
      if ((flags & TEXT_WIDE) || shown != NULL)
        break_wide (&b, text);
      else
        break_plain (&b, text);
      end_line (&b);
    }
  if (widest_word != NULL)
    *widest_word = (flags & TEXT_RTL) ? self->width : b.widest_word;
}

MunLines *
mun_lines_new (void)
{
  MunLines *self = g_new0 (MunLines, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (MunPiece));
  self->lines = g_array_new (FALSE, FALSE, sizeof (MunLine));
  self->owned = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_segment_free);
  return self;
}

void
mun_lines_free (MunLines *self)
{
  g_array_unref (self->pieces);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->owned);
  g_free (self);
}

void
mun_lines_break (MunLines      *self,
                 MunTypesetter *type,
                 MunFont        font,
                 const char    *text,
                 double         width)
{
  break_text (self, type, font, text, width, NULL);
}

void
mun_lines_measure (MunLines      *self,
                   MunTypesetter *type,
                   MunFont        font,
                   const char    *text,
                   double        *natural,
                   double        *word)
{
  break_text (self, type, font, text, 1e6, word);
  *natural = self->width;
}

/* Words of a line that is full: the last one begins another line. */
static void
move_last_word (MunLines *self)
{
  MunLine *line = &g_array_index (self->lines, MunLine, self->lines->len - 1);
  MunPiece *moved = &g_array_index (self->pieces, MunPiece, line->first + line->n - 1);
  const MunPiece *kept = moved - 1;
  MunLine next = { line->first + line->n - 1, 1, moved->segment->width };

  moved->x = 0;
  line->n--;
  line->width = kept->x + kept->segment->width;
  g_array_append_val (self->lines, next);
}

void
mun_lines_reserve (MunLines *self,
                   double    room,
                   double    width)
{
  MunLine *last = &g_array_index (self->lines, MunLine, self->lines->len - 1);

  /* Right-to-left lines are no longer in the order of their words. */
  if (last->n > 1 && !self->rtl && last->width + room > width + 0.01)
    move_last_word (self);
  last = &g_array_index (self->lines, MunLine, self->lines->len - 1);
  for (guint i = last->first; self->rtl && i < last->first + last->n; i++)
    g_array_index (self->pieces, MunPiece, i).x += room;
  last->width += room;
  self->tail = room;
  self->width = MAX (self->width, last->width);
}

double
mun_lines_height (MunLines      *self,
                  MunTypesetter *type,
                  guint          n)
{
  return n * mun_typesetter_leading (type, self->font);
}
